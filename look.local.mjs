import { chromium } from '@playwright/test';
const scheme=process.argv[2]||'light', wide=process.argv[3]==='wide';
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
const c = await b.newContext({viewport:wide?{width:1280,height:800}:{width:390,height:844}, deviceScaleFactor:wide?1:1.5, hasTouch:!wide, colorScheme:scheme});
const p = await c.newPage();
p.on('console',m=>console.log('console',m.type(),m.text())); p.on('pageerror',e=>console.log('pageerror',e.message));
const shot=(n)=>p.screenshot({path:`/tmp/look/${n}-${scheme}${wide?'-wide':''}.png`});
await p.goto('http://localhost:4173/'); await p.waitForTimeout(900);
await shot('a-first');
await p.getByRole('button',{name:'Show answer'}).click(); await p.waitForTimeout(400); await shot('b-first-answer');
await p.getByRole('button',{name:/^Good/}).click(); await p.waitForTimeout(600);
for (let i=0;i<12;i++){
  const btn=p.getByRole('button',{name:'Show answer'});
  if(!(await btn.isVisible().catch(()=>false))) break;
  const t=(await p.locator('.chips').innerText()).replace(/\n/g,'|');
  await shot(`c${i}-front`);
  if (await p.getByRole('radio').count()) await p.keyboard.press('b');
  await btn.click(); await p.waitForTimeout(350); await shot(`c${i}-back`);
  console.log(i,t);
  await p.getByRole('button',{name:i===3?/^Again/:/^Good/}).click(); await p.waitForTimeout(500);
}
await shot('d-done');
await p.goto('http://localhost:4173/#/'); await p.waitForTimeout(600); await shot('e-today');
await p.goto('http://localhost:4173/#/settings'); await p.waitForTimeout(600); await shot('f-settings');
await b.close();
