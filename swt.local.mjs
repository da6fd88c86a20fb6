import { chromium } from '@playwright/test';
for (let i=0;i<3;i++){
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-background-networking','--remote-debugging-port=9333']});
const c = await b.newContext({viewport:{width:390,height:844}});
const p = await c.newPage();
const s = await c.newCDPSession(p);
await s.send('Network.enable'); await s.send('Emulation.setCPUThrottlingRate',{rate:4});
const cond={offline:false,latency:562,downloadThroughput:180000,uploadThroughput:90000};
await s.send('Network.emulateNetworkConditions',cond);
await p.addInitScript(()=>{ window.log=[]; const t=(m)=>window.log.push([m,Math.round(performance.now())]); navigator.serviceWorker.addEventListener('message',e=>t(e.data.done)); navigator.serviceWorker.startMessages(); const r=navigator.serviceWorker.register.bind(navigator.serviceWorker); navigator.serviceWorker.register=(...a)=>{t('register'); const x=r(...a); x.then(g=>{t('registered '+(g.installing?.state)); g.installing?.addEventListener('statechange',e=>t(e.target.state));}); return x}; navigator.serviceWorker.ready.then(()=>t('ready')); });
const bs = await b.newBrowserCDPSession();
await bs.send('Target.setAutoAttach',{autoAttach:true,waitForDebuggerOnStart:false,flatten:true}).catch(e=>console.log(e.message));
await p.goto('http://localhost:4173/',{waitUntil:'commit'}); await p.waitForTimeout(5000);
console.log(JSON.stringify(await p.evaluate(()=>window.log)));
await b.close();
}
