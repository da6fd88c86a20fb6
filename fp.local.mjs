import { chromium } from '@playwright/test';
const url=process.argv[2]||'http://localhost:4173/';
for (let i=0;i<4;i++){
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
const c = await b.newContext({viewport:{width:390,height:844}, javaScriptEnabled: process.argv[3]!=='nojs'});
const p = await c.newPage();
const s = await c.newCDPSession(p);
await s.send('Network.enable'); await s.send('Emulation.setCPUThrottlingRate',{rate:4});
await s.send('Network.emulateNetworkConditions',{offline:false,latency:562,downloadThroughput:180000,uploadThroughput:90000});
await p.goto(url,{waitUntil:'commit'}); await p.waitForTimeout(4000);
if (process.argv[3]!=='nojs') console.log(JSON.stringify(await p.evaluate(()=>{const n=performance.getEntriesByType('navigation')[0]; return {start:n.startTime, req:n.requestStart, resp:n.responseStart,end:n.responseEnd, di:n.domInteractive, paints:performance.getEntriesByType('paint').map(x=>[x.name,Math.round(x.startTime)])}})), JSON.stringify(await p.evaluate(()=>performance.getEntriesByType('resource').map(r=>[r.name.split('/').pop().slice(0,18),Math.round(r.startTime),Math.round(r.responseStart),Math.round(r.responseEnd),r.transferSize]))));
await b.close();
}
