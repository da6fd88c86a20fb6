import { chromium } from '@playwright/test';
import { serve } from './scripts/serve.ts';
const server = await serve('/tmp/me/dist', 4555);
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
const c = await b.newContext({viewport:{width:390,height:844}});
let p = await c.newPage();
await p.goto('http://localhost:4555/'); await p.getByRole('button',{name:'Show answer'}).click(); await p.waitForTimeout(500); await p.getByRole('button',{name:/^Good/}).click(); await p.waitForTimeout(2500);
await p.close(); server.closeAllConnections(); server.close();
for (let i=0;i<5;i++){
 p = await c.newPage(); const s = await c.newCDPSession(p);
 await s.send('Emulation.setCPUThrottlingRate',{rate:4});
 await p.addInitScript(()=>{ window.T=[]; const o=indexedDB.open.bind(indexedDB); const t=(m)=>T.push([m,Math.round(performance.now())]); window.tt=t;
  const op=IDBFactory.prototype.open; IDBFactory.prototype.open=function(...a){t('idb open');const r=op.apply(this,a); r.addEventListener('success',()=>t('idb opened')); return r};
  const tx=IDBDatabase.prototype.transaction; let n=0; IDBDatabase.prototype.transaction=function(...a){t('tx '+[].concat(a[0]).join(','));return tx.apply(this,a)};
  new MutationObserver(()=>{ if(document.querySelector('.question')&&!window.q){window.q=1;t('question')} if(document.querySelector('main')&&!window.m){window.m=1;t('mounted')}}).observe(document,{childList:true,subtree:true}); });
 await p.goto('http://localhost:4555/#/review',{waitUntil:'commit'}); await p.waitForSelector('.question'); await p.waitForTimeout(300);
 if(i>1) console.log(JSON.stringify(await p.evaluate(()=>T)), JSON.stringify(await p.evaluate(()=>{const n=performance.getEntriesByType('navigation')[0];return [Math.round(n.responseEnd),Math.round(n.domInteractive),...performance.getEntriesByType('resource').map(r=>[r.name.split('/').pop().slice(0,12),Math.round(r.startTime),Math.round(r.responseEnd)].join(' ')), ...performance.getEntriesByType('paint').map(x=>x.name+Math.round(x.startTime))]})));
 await p.close();
}
await b.close(); process.exit(0);
