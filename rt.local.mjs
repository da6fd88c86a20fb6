import { chromium } from '@playwright/test';
import { serve } from './scripts/serve.ts';
const server = await serve('/work/main/dist', 4556);
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
const c = await b.newContext({viewport:{width:390,height:844}});
let p = await c.newPage(); 
await p.addInitScript(()=>{ window.T=[]; window.tt=(m)=>T.push([m,Math.round(performance.now()*10)/10]);
  const tx=IDBDatabase.prototype.transaction; IDBDatabase.prototype.transaction=function(...a){const t=tx.apply(this,a); if(a[1]==='readwrite'){tt('rw');t.addEventListener('complete',()=>tt('rw done'))} else tt('ro '+[].concat(a[0]).join(',')); return t};
  for (const k of ['get','put','add','getAll','openCursor','getAllKeys','count']) { const o=IDBObjectStore.prototype[k]; if(o) IDBObjectStore.prototype[k]=function(...a){tt(k+' '+this.name);return o.apply(this,a)} }
  const g=IDBIndex.prototype.getAll; 
});
await p.goto('http://localhost:4556/'); await p.getByRole('button',{name:'Show answer'}).click(); await p.waitForTimeout(500); await p.getByRole('button',{name:/^Good/}).click(); await p.waitForTimeout(1500);
const s = await c.newCDPSession(p); await s.send('Emulation.setCPUThrottlingRate',{rate:4});
for (let i=0;i<4;i++){
 await p.getByRole('button',{name:'Show answer'}).click(); await p.waitForTimeout(700);
 const r = await p.evaluate(async()=>{ T.length=0; const q=document.querySelector('.question').textContent; const btn=[...document.querySelectorAll('.rating')][2]; const done=new Promise(r=>{new MutationObserver((_,o)=>{ const n=document.querySelector('.question'); if(n&&n.textContent!==q){o.disconnect(); tt('next'); requestAnimationFrame(()=>setTimeout(()=>{tt('painted');r()}))}}).observe(document.body,{childList:true,subtree:true,characterData:true})}); tt('click'); btn.click(); await done; const t0=T[0][1]; return T.map(([m,t])=>m+' '+(Math.round((t-t0)*10)/10)).join(' | ')});
 console.log(r); await p.waitForTimeout(300);
}
await b.close(); process.exit(0);
