export const ids = [1155,1730,8819,5581,6988,9102,9489,9673];
export const modules = {

/***/ 98799:
((s,u,l)=>{l.d(u,{A:()=>o});function a(r){for(let n=0;n<r.length;n++){const e=r.charCodeAt(n);if(e>=55296&&e<=56319){if(n===r.length-1)return!0;const t=r.charCodeAt(n+1);if(!(t>=56320&&t<=57343))return!0;n++}else if(e>=56320&&e<=57343)return!0}return!1}function o(r,n=new Set){if(typeof r=="number"&&isNaN(r))throw new Error("NaN is not allowed");if(typeof r=="number"&&!isFinite(r))throw new Error("Infinity is not allowed");if(typeof r=="string"&&a(r))throw new Error("Lone surrogate is not allow\
ed");if(r===null||typeof r!="object")return JSON.stringify(r);if(typeof r.toJSON=="function"){if(n.has(r))throw new Error("Circular reference detected");n.add(r);const t=o(r.toJSON(),n);return n.delete(r),t}if(n.has(r))throw new Error("Circular reference detected");n.add(r);let e;if(Array.isArray(r))e=`[${r.map(i=>o(i===void 0||typeof i=="symbol"?null:i,n)).join(",")}]`;else{const t=[];for(const i of Object.keys(r).sort())r[i]===void 0||typeof r[i]=="symbol"||t.push(`${o(i)}:${o(r[i],n)}`);e=`{${t.
join(",")}}`}return n.delete(r),e}}),

/***/ 92857:
((wi,or,C)=>{C.d(or,{Brp:()=>Sn,You:()=>In,rSt:()=>xe,YOg:()=>me,K39:()=>Is,zMY:()=>Bn,gMt:()=>Fs,k5n:()=>Ae,Nlp:()=>$i,Whr:()=>Te,Pq9:()=>Zi,euz:()=>Hs,_H3:()=>Us,chJ:()=>Wn,aig:()=>Ln,Ikc:()=>Ds,jgl:()=>Ks,g1P:()=>qn,rej:()=>Cs,YjP:()=>pe,PVZ:()=>Hn,KCZ:()=>Ee,L5J:()=>F,uRe:()=>$s});var p=C(88532),d=C(54723);class sr extends Error{constructor(){super("Cannot parse a reference cycle that closes through a transform"),this.name="ZodCyclicError"}}const _e="~memo",Fe=[];function Le(e){return e!==
null&&typeof e=="object"}function ve(e){return e.map(t=>t.path?{...t,path:t.path.slice()}:{...t})}const Ve=new WeakMap,U=0,X=1,L=2;function V(e,t,n){const r=Ve.get(e);if(r!==void 0)return r?L:U;if(t.has(e))return L;t.add(e);let o=U;const s=l=>{if(o!==L&&l?._zod){const m=V(l,t,n);m>o&&(o=m)}},i=(l,m)=>{let v=U;for(const h of Reflect.ownKeys(l)){const y=Object.getOwnPropertyDescriptor(l,h);if(m&&!y.enumerable)continue;const g=y.get?X:y.value?._zod?V(y.value,t,n):U;g>v&&(v=g)}return v},u=l=>{l>o&&(o=
l)},c=e._zod.def,a=c.type;switch(a){case"object":{const l=d.MO(c);u(l?i(l,!0):X),s(c.catchall);break}case"array":s(c.element);break;case"tuple":for(const l of c.items)s(l);s(c.rest);break;case"record":case"map":s(c.keyType),s(c.valueType);break;case"set":s(c.valueType);break;case"union":for(const l of c.options)s(l);break;case"intersection":s(c.left),s(c.right);break;case"optional":case"nullable":case"default":case"prefault":case"catch":case"readonly":case"nonoptional":case"promise":case"success":
s(c.innerType);break;case"pipe":s(c.in),s(c.out);break;case"function":s(c.input),s(c.output);break;case"lazy":{const l=c._cachedInner??(n?e._zod.innerType:void 0);u(l?V(l,t,!1):X);break}case"template_literal":case"string":case"number":case"int":case"boolean":case"bigint":case"symbol":case"undefined":case"null":case"void":case"never":case"any":case"unknown":case"date":case"nan":case"enum":case"literal":case"file":case"transform":case"custom":break;default:for(const l in c){const m=Object.getOwnPropertyDescriptor(
c,l);if(!m||m.get)continue;const v=m.value;if(!(!v||typeof v!="object")){if(v._zod)s(v);else if(Array.isArray(v))for(const h of v)s(h)}}}return t.delete(e),ir(e,o)}function ir(e,t){return t!==X&&Ve.set(e,t===L),t}function ki(e){return V(e,new Set,!0)!==U}function ur(e,t){let n=e.buckets.get(t);return n||(n=new WeakMap,e.buckets.set(t,n)),n}let ee;const te=[],cr={alloc(e,t,n){const r=ee;if(!r)return n;ee=void 0;const o={value:n,issues:null};return r.set(t.value,o),te.push(o),n},guard(e){var t;(t=
e._zod).deferred??(t.deferred=[]),e._zod.deferred.push(()=>{const n=e._zod.parse,r=(o,s)=>{if(s.direction!=="backward"&&lr(s,o.value))throw new sr;return n(o,s)};e._zod.parse=r,e._zod.run===n&&(e._zod.run=r)})},attach(e){var t;let n,r=!1,o,s;(t=e._zod).deferred??(t.deferred=[]),e._zod.deferred.push(()=>{const i=e._zod.parse,u=(c,a)=>{if(n===void 0){const I=V(e,new Set,!1);if(I===U)return e._zod.parse=i,e._zod.run===u&&(e._zod.run=i),i(c,a);I===L||r?n=!0:r=!0}const l=c.value;if(!Le(l))return i(c,
a);let m=a[_e];m||(m={buckets:new WeakMap,backEdges:void 0},a[_e]=m);let v;o===a?v=s:(v=ur(m,e),o=a,s=v);const h=v.get(l);if(h)return c.value=h.value,h.issues?h.issues.length&&c.issues.push(...ve(h.issues)):(c.memo=!0,m.backEdges??(m.backEdges=new WeakSet),m.backEdges.add(h.value)),c;ee=v;const y=te.length,g=i(c,a);ee=void 0;const z=te.length>y?te.pop():void 0;return g instanceof Promise?g.then(I=>(z&&(z.issues=I.issues.length?ve(I.issues):Fe),I)):(z&&(z.issues=g.issues.length?ve(g.issues):Fe),g)};
e._zod.parse=u,e._zod.run===i&&(e._zod.run=u)})}};function ar(){return cr}function lr(e,t){const n=e[_e]?.backEdges;return n!==void 0&&Le(t)&&n.has(t)}var ge=C(44890);class dr{constructor(t=[],n={}){this.content=[],this.indent=0,this.args=t,this.closed=n}indented(t){this.indent+=1;try{t(this)}finally{this.indent-=1}}write(t){if(typeof t=="function"){t(this,{execution:"sync"}),t(this,{execution:"async"});return}const r=t.split(`
`).filter(i=>i),o=Math.min(...r.map(i=>i.length-i.trimStart().length)),s=r.map(i=>i.slice(o)).map(i=>" ".repeat(this.indent*2)+i);for(const i of s)this.content.push(i)}compile(){const t=Function,n=this?.content??[""];return new t(...Object.keys(this.closed),`return function (${this.args.join(", ")}) {
${n.join(`
`)}
};`)(...Object.values(this.closed))}}var b=C(23908);const fr={major:4,minor:6,patch:7},$=p.xI("$ZodType",(e,t)=>{var n;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=fr;const r=e._zod.def.checks,o=e._zod.traits.has("$ZodCheck")?[e,...r??[]]:r?.length?[...r]:[];for(const s of o)for(const i of s._zod.onattach)i(e);if(o.length===0)(n=e._zod).deferred??(n.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{const s=(u,c,a)=>{if(u.memo)return u;let l=d.QH(u),m;for(const v of c){
if(v._zod.def.when){if(d.rL(u)||!v._zod.def.when(u))continue}else if(l)continue;const h=u.issues.length,y=v._zod.check(u);if(y instanceof Promise&&a?.async===!1)throw new p.GT;if(m||y instanceof Promise)m=(m??Promise.resolve()).then(async()=>{await y,u.issues.length!==h&&(d.d3(u.issues,h,e),l||(l=d.QH(u,h)))});else{if(u.issues.length===h)continue;d.d3(u.issues,h,e),l||(l=d.QH(u,h))}}return m?m.then(()=>u):u},i=(u,c,a)=>{if(d.QH(u))return u.aborted=!0,u;const l=s(c,o,a);if(l instanceof Promise){if(a.
async===!1)throw new p.GT;return l.then(m=>e._zod.parse(m,a))}return e._zod.parse(l,a)};e._zod.run=(u,c)=>{if(c.skipChecks)return e._zod.parse(u,c);if(c.direction==="backward"){const l=e._zod.parse({value:u.value,issues:[]},{...c,skipChecks:!0});return l instanceof Promise?l.then(m=>i(m,u,c)):i(l,u,c)}const a=e._zod.parse(u,c);if(a instanceof Promise){if(c.async===!1)throw new p.GT;return a.then(l=>s(l,o,c))}return s(a,o,c)}}},{get"~standard"(){return d.jD(this,"~standard",Ke(this))},set"~standa\
rd"(e){d.qh(this,"~standard",e)}}),Be=(e,t)=>e.issues.length?{issues:e.issues.map(n=>d.iR(n,t,p.$W()))}:{value:e.value};async function pr(e,t){const n={async:!0};return Be(await e._zod.run({value:t,issues:[]},n),n)}function Ke(e){return{validate:t=>{const n={async:!1};try{const r=e._zod.run({value:t,issues:[]},n);if(!(r instanceof Promise))return Be(r,n)}catch{}return pr(e,t)},vendor:"zod",version:1}}const ze=p.xI("$ZodString",(e,t)=>{$.init(e,t),e._zod.pattern=t.pattern??b.gp,e._zod.parse=(n,r)=>{
if(t.coerce)try{n.value=String(n.value)}catch{}return typeof n.value=="string"||n.issues.push({expected:"string",code:"invalid_type",input:n.value,inst:e}),n}}),w=p.xI("$ZodStringFormat",(e,t)=>{ge.ql.init(e,t),ze.init(e,t)}),mr=p.xI("$ZodGUID",(e,t)=>{t.pattern??(t.pattern=b.Os),w.init(e,t)}),hr=p.xI("$ZodUUID",(e,t)=>{if(t.version){const r={v1:1,v2:2,v3:3,v4:4,v5:5,v6:6,v7:7,v8:8}[t.version];if(r===void 0)throw new Error(`Invalid UUID version: "${t.version}"`);t.pattern??(t.pattern=b.uR(r))}else
t.pattern??(t.pattern=b.uR());w.init(e,t)}),yr=p.xI("$ZodEmail",(e,t)=>{t.pattern??(t.pattern=b.Rp),w.init(e,t)}),We=1,ne=2;function Qe(e){try{return typeof URL<"u"&&typeof URL.canParse=="function"?URL.canParse(e):(new URL(e),!0)}catch{return!1}}function _r(e,t){return!("normalize"in t)&&!("hostname"in t)&&!("protocol"in t)?Qe(e)||ne:vr(e,t)}function vr(e,t){if(!t.normalize&&t.protocol?.source===b.F.source&&!/^https?:\/\//i.test(e))return We;try{if(typeof URL<"u"){const n=URL;if(typeof n.parse==
"function")return n.parse(e)??ne}return new URL(e)}catch{return ne}}const gr=/[\t\n\r]/g;function Ge(e){return e.replace(gr,"")}function zr(e,t){return t.lastIndex=0,t.test(e.hostname)}function br(e,t){return t.lastIndex=0,t.test(e.protocol.endsWith(":")?e.protocol.slice(0,-1):e.protocol)}const $r=p.xI("$ZodURL",(e,t)=>{w.init(e,t),e._zod.check=n=>{try{const r=n.value.trim(),o=_r(r,t);if(o===We){n.issues.push({code:"invalid_format",format:"url",note:"Invalid URL format",input:n.value,inst:e,continue:!t.
abort});return}if(o===ne){n.issues.push({code:"invalid_format",format:"url",input:n.value,inst:e,continue:!t.abort});return}if(o===!0){n.value=Ge(r);return}t.hostname&&!zr(o,t.hostname)&&n.issues.push({code:"invalid_format",format:"url",note:"Invalid hostname",pattern:t.hostname.source,input:n.value,inst:e,continue:!t.abort}),t.protocol&&!br(o,t.protocol)&&n.issues.push({code:"invalid_format",format:"url",note:"Invalid protocol",pattern:t.protocol.source,input:n.value,inst:e,continue:!t.abort}),
n.value=t.normalize?o.href:Ge(r);return}catch{n.issues.push({code:"invalid_format",format:"url",input:n.value,inst:e,continue:!t.abort})}}}),Zr=p.xI("$ZodEmoji",(e,t)=>{t.pattern??(t.pattern=b.Zg()),w.init(e,t)}),Ir=p.xI("$ZodNanoID",(e,t)=>{if(t.length!==void 0&&(!Number.isInteger(t.length)||t.length<1))throw new Error(`Invalid nanoid length: ${t.length}`);t.pattern??(t.pattern=t.length===void 0?b.Ak:b.D2(t.length)),w.init(e,t)}),Sr=p.xI("$ZodCUID",(e,t)=>{t.pattern??(t.pattern=b.gF),w.init(e,t)}),
wr=p.xI("$ZodCUID2",(e,t)=>{t.pattern??(t.pattern=b.Gl),w.init(e,t)}),kr=p.xI("$ZodULID",(e,t)=>{t.pattern??(t.pattern=b.Z0),w.init(e,t)}),Or=p.xI("$ZodXID",(e,t)=>{t.pattern??(t.pattern=b.kM),w.init(e,t)}),Pr=p.xI("$ZodKSUID",(e,t)=>{t.pattern??(t.pattern=b.fO),w.init(e,t)}),xr=p.xI("$ZodISODateTime",(e,t)=>{t.pattern??(t.pattern=b.w$(t)),w.init(e,t)}),Tr=p.xI("$ZodISODate",(e,t)=>{t.pattern??(t.pattern=b.p6),w.init(e,t)}),Nr=p.xI("$ZodISOTime",(e,t)=>{t.pattern??(t.pattern=b.kB(t)),w.init(e,t)}),
Er=p.xI("$ZodISODuration",(e,t)=>{t.pattern??(t.pattern=b.p0),w.init(e,t)}),Ar=p.xI("$ZodIPv4",(e,t)=>{t.pattern??(t.pattern=b.uX),w.init(e,t)}),jr=/^[0-9a-fA-F:.]+$/;function He(e){return jr.test(e)?Qe(`http://[${e}]`):!1}const Rr=p.xI("$ZodIPv6",(e,t)=>{t.pattern??(t.pattern=b.ug),w.init(e,t),e._zod.check=n=>{He(n.value)||n.issues.push({code:"invalid_format",format:"ipv6",input:n.value,inst:e,continue:!t.abort})}}),Oi=null,Dr=p.xI("$ZodCIDRv4",(e,t)=>{t.pattern??(t.pattern=b.zr),w.init(e,t)});
function Cr(e){const t=e.split("/");if(t.length!==2)return!1;const[n,r]=t;if(!r)return!1;const o=Number(r);return`${o}`!==r||o<0||o>128?!1:He(n)}const Ur=p.xI("$ZodCIDRv6",(e,t)=>{t.pattern??(t.pattern=b.l7),w.init(e,t),e._zod.check=n=>{Cr(n.value)||n.issues.push({code:"invalid_format",format:"cidrv6",input:n.value,inst:e,continue:!t.abort})}});function qe(e){if(e==="")return!0;if(/\s/.test(e)||e.length%4!==0)return!1;try{return atob(e),!0}catch{return!1}}const Ye=/^[0-9a-zA-Z+/]*={0,2}$/,Jr=p.xI(
"$ZodBase64",(e,t)=>{t.pattern??(t.pattern=Ye),w.init(e,t),e._zod.check=n=>{qe(n.value)||n.issues.push({code:"invalid_format",format:"base64",input:n.value,inst:e,continue:!t.abort})}}),be=/^[A-Za-z0-9_-]*$/;function Mr(e){if(!be.test(e))return!1;const t=e.replace(/[-_]/g,r=>r==="-"?"+":"/"),n=t.padEnd(Math.ceil(t.length/4)*4,"=");return qe(n)}const Fr=p.xI("$ZodBase64URL",(e,t)=>{t.pattern??(t.pattern=be),w.init(e,t),e._zod.check=n=>{Mr(n.value)||n.issues.push({code:"invalid_format",format:"bas\
e64url",input:n.value,inst:e,continue:!t.abort})}}),Lr=p.xI("$ZodE164",(e,t)=>{t.pattern??(t.pattern=b.hQ),w.init(e,t)}),Vr=/[- ]/g;function Br(e){let t=e.length,n=1,r=0;for(;t;){const o=e.charCodeAt(--t)-48;n^=1,r+=n?[0,2,4,6,8,1,3,5,7,9][o]:o}return r%10===0}function Pi(e){return regexes.creditCard.test(e)?Br(e.replace(Vr,"")):!1}const xi=null;function Kr(e){let t=0;const n=e.length;for(let r=4;r<n;r++){const o=e.charCodeAt(r);t=(o>=65?t*100+(o-55):t*10+(o-48))%97}for(let r=0;r<4;r++){const o=e.
charCodeAt(r);t=(o>=65?t*100+(o-55):t*10+(o-48))%97}return t===1}function Ti(e){return regexes.iban.test(e)?Kr(e):!1}const Ni=null;function Wr(e,t=null){try{const n=e.split(".");if(n.length!==3)return!1;const[r]=n;if(!r)return!1;const o=JSON.parse(atob(r));return!("typ"in o&&o?.typ!=="JWT"||!o.alg||t&&(!("alg"in o)||o.alg!==t))}catch{return!1}}const Qr=p.xI("$ZodJWT",(e,t)=>{w.init(e,t),e._zod.check=n=>{Wr(n.value,t.alg)||n.issues.push({code:"invalid_format",format:"jwt",input:n.value,inst:e,continue:!t.
abort})}}),Ei=null,Xe=p.xI("$ZodNumber",(e,t)=>{$.init(e,t),e._zod.pattern=b.ai,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=Number(n.value)}catch{}const o=n.value;if(typeof o=="number"&&!Number.isNaN(o)&&Number.isFinite(o))return n;const s=typeof o=="number"?Number.isNaN(o)?"NaN":Number.isFinite(o)?void 0:String(o):void 0;return n.issues.push({expected:"number",code:"invalid_type",input:o,inst:e,...s?{received:s}:{}}),n}}),Gr=p.xI("$ZodNumberFormat",(e,t)=>{ge.KH.init(e,t),Xe.init(e,t)}),Hr=p.xI(
"$ZodBoolean",(e,t)=>{$.init(e,t),e._zod.pattern=b.zM,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=!!n.value}catch{}const o=n.value;return typeof o=="boolean"||n.issues.push({expected:"boolean",code:"invalid_type",input:o,inst:e}),n}}),qr=p.xI("$ZodBigInt",(e,t)=>{$.init(e,t),e._zod.pattern=b.o,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=BigInt(n.value)}catch{}return typeof n.value=="bigint"||n.issues.push({expected:"bigint",code:"invalid_type",input:n.value,inst:e}),n}}),Ai=null,ji=null,Ri=null,
Yr=p.xI("$ZodNull",(e,t)=>{$.init(e,t),e._zod.pattern=b.ch,e._zod.values=new Set([null]),e._zod.parse=(n,r)=>{const o=n.value;return o===null||n.issues.push({expected:"null",code:"invalid_type",input:o,inst:e}),n}}),Di=null,Xr=p.xI("$ZodUnknown",(e,t)=>{$.init(e,t),e._zod.parse=n=>n}),eo=p.xI("$ZodNever",(e,t)=>{$.init(e,t),e._zod.parse=(n,r)=>(n.issues.push({expected:"never",code:"invalid_type",input:n.value,inst:e}),n)}),Ci=null,to=p.xI("$ZodDate",(e,t)=>{$.init(e,t),e._zod.parse=(n,r)=>{if(t.
coerce)try{n.value=new Date(n.value)}catch{}const o=n.value,s=o instanceof Date;return s&&!Number.isNaN(o.getTime())||n.issues.push({expected:"date",code:"invalid_type",input:o,...s?{received:"Invalid Date"}:{},inst:e}),n}});function no(e,t){const n=d.hi(e._zod.def.checks);if(!n.length)return;const r=Math.min(...n.map(s=>s[0])),o=e._zod.parse;e._zod.parse=(s,i)=>{const u=t(s.value);if(u>r&&!i?.skipChecks&&i?.direction!=="backward"){for(const[c,a]of d.hi(e._zod.def.checks))if(u>c&&a._zod.def.when(
s)){const l=s.issues.length;return a._zod.check(s),s.issues[l].continue=!1,d.d3(s.issues,l,e),s}}return o(s,i)}}const ro=e=>Array.isArray(e)?e.length:-1,Ui=e=>e instanceof Map?e.size:-1,Ji=e=>e instanceof Set?e.size:-1;function et(e,t,n){e.issues.length&&t.issues.push(...d.lQ(n,e.issues)),t.value[n]=e.value}const oo=p.xI("$ZodArray",(e,t)=>{$.init(e,t);const n=p.cr.memoizer;n?.attach(e),e._zod.parse=(r,o)=>{const s=r.value;if(!Array.isArray(s))return r.issues.push({expected:"array",code:"invalid\
_type",input:s,inst:e}),r;r.value=n?n.alloc(e,r,Array(s.length),o):Array(s.length);const i=[],u=o?.abortEarly;for(let c=0;c<s.length;c++){const a=s[c],l=t.element._zod.run({value:a,issues:[]},o);if(l instanceof Promise)i.push(l.then(m=>et(m,r,c)));else if(et(l,r,c),u&&l.issues.length!==0&&d.QH(l))break}return i.length?Promise.all(i).then(()=>r):r},no(e,ro)});function re(e,t,n,r,o,s){const i=n in r,u=s==="optional";if(!(!i&&u&&o==="optional")){if(e.issues.length){if(o!==void 0&&u&&!i)return;t.issues.
push(...d.lQ(n,e.issues))}if(!i&&o===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[n]});return}e.value===void 0?(i||o==="defaulted"&&!u)&&(t.value[n]=void 0):t.value[n]=e.value}}const so=[];function tt(e){const t=Object.keys(e.shape),n=Object.getOwnPropertySymbols(e.shape),r=n.length?n:so,o=r.length?[...t,...r]:t;for(const i of o)if(!e.shape?.[i]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(i)}": expected\
 a Zod schema`);const s=d.NM(e.shape);return{...e,allKeys:o,symbolKeys:r,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(s)}}function nt(e,t,n,r,o,s,i){const u=[],c=o.keySet,a=o.catchall._zod,l=a.def.type,m=a.optin,v=a.optout;let h=0;for(const y in t){if(i&&n.issues.length!==h){if(d.QH(n,h))break;h=n.issues.length}if(c.has(y))continue;if(y==="__proto__"){l==="never"&&u.push(y);continue}if(l==="never"){u.push(y);continue}const g=a.run({value:t[y],issues:[]},r);g instanceof Promise?e.push(
g.then(z=>re(z,n,y,t,m,v))):re(g,n,y,t,m,v)}return u.length&&n.issues.push({code:"unrecognized_keys",keys:u,input:t,inst:s,continue:!0}),e.length?Promise.all(e).then(()=>n):n}const io=p.xI("$ZodObject",(e,t)=>{$.init(e,t);const n=Object.getOwnPropertyDescriptor(t,"shape"),r=n?.get?n.get.raw:t.shape??{};if(r){const a=()=>{const l={...r};return Object.defineProperty(t,"shape",{value:l}),a.raw=l,l};a.raw=r,Object.defineProperty(t,"shape",{get:a})}const o=d.PO(()=>tt(t));d.v5(e,"propValues",a=>{const l=a.
def.shape,m={};for(const v in l){const h=l[v]._zod;if(h.values){Object.prototype.hasOwnProperty.call(m,v)||d.Vy(m,v,new Set);for(const y of h.values)m[v].add(y);h.optin!==void 0&&m[v].add(void 0)}}return m});const s=d.Gv,i=t.catchall;let u;const c=p.cr.memoizer;c?.attach(e),e._zod.parse=(a,l)=>{u??(u=o.value);const m=a.value;if(!s(m))return a.issues.push({expected:"object",code:"invalid_type",input:m,inst:e}),a;a.value=c?c.alloc(e,a,{},l):{};const v=[],h=u.shape,y=l?.abortEarly;let g=a.issues.length;
for(const z of u.allKeys){if(y&&a.issues.length!==g){if(d.QH(a,g))break;g=a.issues.length}if(z==="__proto__")continue;const I=h[z],j=I._zod.optin,q=I._zod.optout,Y=I._zod.run({value:m[z],issues:[]},l);Y instanceof Promise?v.push(Y.then(P=>re(P,a,z,m,j,q))):re(Y,a,z,m,j,q)}return i?nt(v,m,a,l,o.value,e,y===!0):v.length?Promise.all(v).then(()=>a):a}}),uo=p.xI("$ZodObjectJIT",(e,t)=>{io.init(e,t);const n=e._zod.parse,r=d.PO(()=>tt(t)),o=p.cr.memoizer,s=h=>{const y=r.value,g=y.symbolKeys,z=new dr(["\
payload","ctx"],{shape:h,inst:e,memo:o,syms:g}),I=P=>`shape[${P}]._zod.run({ value: input[${P}], issues: [] }, ctx)`,j=(P,S)=>`
          let ${P}_ab = false;
          for (let i = 0; i < ${P}.issues.length; i++) {
            const iss = ${P}.issues[i];
            iss.path = iss.path ? [${S}, ...iss.path] : [${S}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${P}_ab = true;
          }
          if (${P}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;z.write("const input = payload.value;");const q=Object.create(null);let Y=0;for(const P of y.allKeys)q[P]=`key_${Y++}`;z.write(o?"const newResult = memo.alloc(inst, payload, {}, ctx);":"const newResult = {};");for(const P of y.allKeys){if(P==="__proto__")continue;const S=q[P],R=typeof P=="symbol"?`syms[${g.indexOf(P)}]`:d.UQ(P),Je=`${R} in input`,nr=h[P],Me=nr?._zod?.optin,rr=Me!==void 0,Ii=nr?._zod?.optout==="optional";if(z.write(`const ${S} = ${I(R)};`),rr&&Ii){const Si=Me==="opti\
onal"?`${S}_present`:`${S}.value !== undefined || ${S}_present`;z.write(`
        const ${S}_present = ${Je};
        if (!${S}.issues.length || ${S}_present) {
          if (${S}.issues.length) {${j(S,R)}
          }

          if (${Si}) {
            newResult[${R}] = ${S}.value;
          }
        }

      `)}else rr?(z.write(`
        if (${S}.issues.length) {${j(S,R)}
        }
      `),Me==="defaulted"?z.write(`newResult[${R}] = ${S}.value;`):z.write(`
        if (${S}.value !== undefined || ${Je}) {
          newResult[${R}] = ${S}.value;
        }
      `)):z.write(`
        const ${S}_present = ${Je};
        if (${S}.issues.length) {${j(S,R)}
        }
        if (!${S}_present && !${S}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${R}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${S}_present) {
          newResult[${R}] = ${S}.value;
        }

      `)}return z.write("payload.value = newResult;"),z.write("return payload;"),z.compile()};let i;const u=d.Gv,c=!p.cr.jitless,a=d.hI,l=c&&a.value,m=t.catchall;let v;e._zod.parse=(h,y)=>{v??(v=r.value);const g=h.value;return u(g)?c&&l&&y?.async===!1&&y.jitless!==!0?(i||(i=s(t.shape)),h=i(h,y),m?nt([],g,h,y,v,e,y?.abortEarly===!0):h):n(h,y):(h.issues.push({expected:"object",code:"invalid_type",input:g,inst:e}),h)}});function rt(e,t,n,r){for(const s of e)if(s.issues.length===0)return t.value=s.value,
t;const o=e.filter(s=>!d.QH(s));return o.length===1?(t.value=o[0].value,o[0]):(t.issues.push({code:"invalid_union",input:t.value,inst:n,errors:e.map(s=>s.issues.map(i=>d.iR(i,r,p.$W())))}),t)}const ot=p.xI("$ZodUnion",(e,t)=>{$.init(e,t),d.v5(e,"optin",r=>r.def.options.some(o=>o._zod.optin==="defaulted")?"defaulted":r.def.options.some(o=>o._zod.optin!==void 0)?"optional":void 0),d.v5(e,"optout",r=>r.def.options.some(o=>o._zod.optout==="optional")?"optional":void 0),d.v5(e,"values",r=>{if(r.def.options.
every(o=>o._zod.values))return new Set(r.def.options.flatMap(o=>Array.from(o._zod.values)))}),d.v5(e,"pattern",r=>{if(r.def.options.every(o=>o._zod.pattern)){const o=r.def.options.map(s=>s._zod.pattern);return new RegExp(`^(${o.map(s=>d.p6(s.source)).join("|")})$`)}});const n=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(r,o)=>{if(n)return n(r,o);let s=!1;const i=[];for(const u of t.options){const c=u._zod.run({value:r.value,issues:[]},o);if(c instanceof Promise)i.push(c),s=!0;else{
if(c.issues.length===0)return c;i.push(c)}}return s?Promise.all(i).then(u=>rt(u,r,e,o)):rt(i,r,e,o)}});function Mi(e,t,n,r){const o=[];for(let s=0;s<e.length;s++)e[s].issues.length===0&&o.push(s);return o.length===1?(t.value=e[o[0]].value,t):(o.length===0?t.issues.push({code:"invalid_union",input:t.value,inst:n,errors:e.map(s=>s.issues.map(i=>util.finalizeIssue(i,r,core.config())))}):t.issues.push({code:"invalid_union",input:t.value,inst:n,errors:[],inclusive:!1,matches:o}),t)}const Fi=null;function Li(e,t){
const n=e._zod;let r=n.bag.optionsMap;r||(r=st(n.def),n.bag.optionsMap=r);const o=r.get(t);if(o===null)throw new Error(`Ambiguous discriminator value "${String(t)}"`);return o}function st(e){const t=new Map;for(const n of e.options){const r=n._zod.propValues?.[e.discriminator];if(!r||r.size===0)throw new Error(`Invalid discriminated union option at index "${e.options.indexOf(n)}"`);for(const o of r)if(t.has(o)){if(o!==void 0)throw new Error(`Duplicate discriminator value "${String(o)}"`);t.set(o,
null)}else t.set(o,n)}return t}const co=p.xI("$ZodDiscriminatedUnion",(e,t)=>{t.inclusive=!1,ot.init(e,t);const n=e._zod.parse;d.v5(e,"propValues",o=>{const s={};let i=0;for(const u of o.def.options){const c=u._zod.propValues;if(!c||Object.keys(c).length===0)throw new Error(`Invalid discriminated union option at index "${o.def.options.indexOf(u)}"`);c[o.def.discriminator]?.has(void 0)&&i++;for(const[a,l]of Object.entries(c)){Object.prototype.hasOwnProperty.call(s,a)||d.Vy(s,a,new Set);for(const m of l)
s[a].add(m)}}return!o.def.unionFallback&&i>1&&s[o.def.discriminator]?.delete(void 0),s}),t.options.forEach((o,s)=>{const i=d.MO(o._zod.def);if(i&&!Object.prototype.hasOwnProperty.call(i,t.discriminator))throw new Error(`Invalid discriminated union option at index "${s}"`)});const r=d.PO(()=>st(t));e._zod.parse=(o,s)=>{const i=o.value;if(!d.Gv(i))return o.issues.push({code:"invalid_type",expected:"object",input:i,inst:e}),o;const u=i?.[t.discriminator],c=r.value.get(u);return c&&(u!==void 0||s.direction!==
"backward")?c._zod.run(o,s):t.unionFallback||s.direction==="backward"?n(o,s):(o.issues.push({code:"invalid_union",errors:[],note:"No matching discriminator",discriminator:t.discriminator,options:Array.from(r.value.keys()).filter(a=>r.value.get(a)!==null),input:i,path:[t.discriminator],inst:e}),o)}}),ao=p.xI("$ZodIntersection",(e,t)=>{$.init(e,t),e._zod.parse=(n,r)=>{const o=n.value,s=t.left._zod.run({value:o,issues:[]},r),i=t.right._zod.run({value:o,issues:[]},r);return s instanceof Promise||i instanceof
Promise?Promise.all([s,i]).then(([c,a])=>it(n,c,a)):it(n,s,i)}});function $e(e,t){if(e===t)return{valid:!0,data:e};if(e instanceof Date&&t instanceof Date&&+e==+t)return{valid:!0,data:e};if(d.Qd(e)&&d.Qd(t)){const n=Object.keys(t),r=Object.keys(e).filter(s=>n.indexOf(s)!==-1),o={...e,...t};Object.prototype.hasOwnProperty.call(o,"__proto__")&&delete o.__proto__;for(const s of r){if(s==="__proto__")continue;const i=$e(e[s],t[s]);if(!i.valid)return{valid:!1,mergeErrorPath:[s,...i.mergeErrorPath]};o[s]=
i.data}return{valid:!0,data:o}}if(Array.isArray(e)&&Array.isArray(t)){if(e.length!==t.length)return{valid:!1,mergeErrorPath:[]};const n=[];for(let r=0;r<e.length;r++){const o=e[r],s=t[r],i=$e(o,s);if(!i.valid)return{valid:!1,mergeErrorPath:[r,...i.mergeErrorPath]};n.push(i.data)}return{valid:!0,data:n}}return{valid:!1,mergeErrorPath:[]}}function it(e,t,n){const r=new Map;let o;const s=new Map,i=(a,l)=>{let m;if(a.code==="unrecognized_keys"&&!a.path?.length)o??(o=a),m=a.keys;else if(a.code==="inv\
alid_key"&&a.origin==="record"&&a.path?.length===1){const v=String(a.path[0]);s.has(v)||s.set(v,a),m=[v]}else return!1;for(const v of m)r.has(v)||r.set(v,{}),r.get(v)[l]=!0;return!0};for(const a of t.issues)i(a,"l")||e.issues.push(a);for(const a of n.issues)i(a,"r")||e.issues.push(a);const u=[...r].filter(([,a])=>a.l&&a.r).map(([a])=>a);if(u.length){const a=o?u.filter(l=>o.keys.includes(l)):[];a.length&&e.issues.push({...o,keys:a});for(const l of u)!a.includes(l)&&s.has(l)&&e.issues.push(s.get(l))}
const c=$e(t.value,n.value);if(!c.valid){if(d.QH(e))return e;throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(c.mergeErrorPath)}`)}return e.value=c.data,e}const lo=p.xI("$ZodTuple",(e,t)=>{$.init(e,t);const n=t.items,r=p.cr.memoizer;r?.attach(e),e._zod.parse=(o,s)=>{const i=o.value;if(!Array.isArray(i))return o.issues.push({input:i,inst:e,expected:"tuple",code:"invalid_type"}),o;o.value=r?r.alloc(e,o,[],s):[];const u=[],c=ut(n,"optin"),a=ut(n,"optout");if(!t.rest){if(i.length<
c)return o.issues.push({code:"too_small",minimum:c,inclusive:!0,input:i,inst:e,origin:"array"}),o;i.length>n.length&&o.issues.push({code:"too_big",maximum:n.length,inclusive:!0,input:i,inst:e,origin:"array"})}const l=new Array(n.length),m=t.rest?s?.abortEarly:void 0;let v=!1;for(let h=0;h<n.length;h++){const y=n[h]._zod.run({value:i[h],issues:[]},s);y instanceof Promise?u.push(y.then(g=>{l[h]=g})):(l[h]=y,m&&!v&&y.issues.length&&(v=d.QH(y)))}if(t.rest&&!v){let h=n.length-1;const y=i.slice(n.length);
let g=o.issues.length;for(const z of y){if(m&&o.issues.length!==g){if(d.QH(o,g))break;g=o.issues.length}h++;const I=t.rest._zod.run({value:z,issues:[]},s);I instanceof Promise?u.push(I.then(j=>ct(j,o,h))):ct(I,o,h)}}return u.length?Promise.all(u).then(()=>at(l,o,n,i,a)):at(l,o,n,i,a)}});function ut(e,t){for(let n=e.length-1;n>=0;n--)if(!(t==="optin"?e[n]._zod.optin!==void 0:e[n]._zod.optout==="optional"))return n+1;return 0}function ct(e,t,n){e.issues.length&&t.issues.push(...d.lQ(n,e.issues)),t.
value[n]=e.value}function at(e,t,n,r,o){for(let s=0;s<n.length;s++){const i=e[s],u=s<r.length;if(!u&&s>=o&&n[s]._zod.optin==="optional"){t.value.length=s;break}if(i.issues.length){if(!u&&s>=o){t.value.length=s;break}t.issues.push(...d.lQ(s,i.issues))}t.value[s]=i.value}for(let s=t.value.length-1;s>=r.length&&(n[s]._zod.optout==="optional"&&t.value[s]===void 0);s--)t.value.length=s;return t}const fo=p.xI("$ZodRecord",(e,t)=>{$.init(e,t);const n=p.cr.memoizer;n?.attach(e),e._zod.parse=(r,o)=>{const s=r.
value;if(!d.Qd(s))return r.issues.push({expected:"record",code:"invalid_type",input:s,inst:e}),r;const i=[],u=t.keyType._zod.values;if(u&&!t.partial){r.value=n?n.alloc(e,r,{},o):{};const c=new Set;for(const l of u)if(typeof l=="string"||typeof l=="number"||typeof l=="symbol"){if(c.add(typeof l=="number"?l.toString():l),l==="__proto__")continue;const m=t.keyType._zod.run({value:l,issues:[]},o);if(m instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(m.issues.
length){r.issues.push({code:"invalid_key",origin:"record",issues:m.issues.map(y=>d.iR(y,o,p.$W())),input:l,path:[l],inst:e});continue}const v=m.value;if(v==="__proto__")continue;const h=t.valueType._zod.run({value:s[l],issues:[]},o);h instanceof Promise?i.push(h.then(y=>{y.issues.length&&r.issues.push(...d.lQ(l,y.issues)),r.value[v]=y.value})):(h.issues.length&&r.issues.push(...d.lQ(l,h.issues)),r.value[v]=h.value)}let a;for(const l in s)if(!c.has(l))if(t.mode==="loose"){if(l==="__proto__")continue;
r.value[l]=s[l]}else a=a??[],a.push(l);a&&a.length>0&&r.issues.push({code:"unrecognized_keys",input:s,inst:e,keys:a,continue:!0})}else{r.value=n?n.alloc(e,r,{},o):{};let c;for(const a of Reflect.ownKeys(s)){if(a==="__proto__"||!Object.prototype.propertyIsEnumerable.call(s,a))continue;let l=t.keyType._zod.run({value:a,issues:[]},o);if(l instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof a=="string"&&b.ai.test(a)&&l.issues.length){const y=t.keyType.
_zod.run({value:Number(a),issues:[]},o);if(y instanceof Promise)throw new Error("Async schemas not supported in object keys currently");y.issues.length===0&&(l=y)}if(l.issues.length){t.mode==="loose"?r.value[a]=s[a]:u?(c=c??[],c.push(a)):r.issues.push({code:"invalid_key",origin:"record",issues:l.issues.map(y=>d.iR(y,o,p.$W())),input:a,path:[a],inst:e});continue}const v=l.value;if(v==="__proto__")continue;const h=t.valueType._zod.run({value:s[a],issues:[]},o);h instanceof Promise?i.push(h.then(y=>{
y.issues.length&&r.issues.push(...d.lQ(a,y.issues)),r.value[v]=y.value})):(h.issues.length&&r.issues.push(...d.lQ(a,h.issues)),r.value[v]=h.value)}c&&c.length>0&&r.issues.push({code:"unrecognized_keys",input:s,inst:e,keys:c,continue:!0})}return i.length?Promise.all(i).then(()=>r):r}}),Vi=null;function Bi(e,t,n,r,o,s,i){e.issues.length&&(util.propertyKeyTypes.has(typeof r)?n.issues.push(...util.prefixIssues(r,e.issues)):n.issues.push({code:"invalid_key",origin:"map",input:o,inst:s,issues:e.issues.
map(u=>util.finalizeIssue(u,i,core.config()))})),t.issues.length&&(util.propertyKeyTypes.has(typeof r)?n.issues.push(...util.prefixIssues(r,t.issues)):n.issues.push({origin:"map",code:"invalid_element",input:o,inst:s,key:r,issues:t.issues.map(u=>util.finalizeIssue(u,i,core.config()))})),n.value.set(e.value,t.value)}const Ki=null;function Wi(e,t){e.issues.length&&t.issues.push(...e.issues),t.value.add(e.value)}const po=p.xI("$ZodEnum",(e,t)=>{$.init(e,t);const n=d.w5(t.entries),r=new Set(n);e._zod.
values=r,d.v5(e,"pattern",o=>{const s=d.w5(o.def.entries).filter(i=>d.qQ.has(typeof i));return new RegExp(s.length?`^(${s.map(i=>d.sD(i.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(o,s)=>{const i=o.value;return r.has(i)||o.issues.push({code:"invalid_value",values:n,input:i,inst:e}),o}}),mo=p.xI("$ZodLiteral",(e,t)=>{$.init(e,t);const n=new Set(t.values);e._zod.values=n,d.v5(e,"pattern",r=>{const o=r.def.values;return new RegExp(o.length?`^(${o.map(s=>typeof s=="string"?d.sD(s):s?d.sD(
s.toString()):String(s)).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(r,o)=>{const s=r.value;return n.has(s)||r.issues.push({code:"invalid_value",values:t.values,input:s,inst:e}),r}}),Qi=null,ho=p.xI("$ZodTransform",(e,t)=>{$.init(e,t),e._zod.optin="optional",p.cr.memoizer?.guard(e),e._zod.parse=(n,r)=>{if(r.direction==="backward")throw new p.cV(e.constructor.name);const o=t.transform(n.value,n);if(r.async)return(o instanceof Promise?o:Promise.resolve(o)).then(i=>(n.value=i,n));if(o instanceof Promise)
throw new p.GT;return n.value=o,n}});function lt(e,t){return e.value=t.issues.length?void 0:t.value,e}const dt=p.xI("$ZodOptional",(e,t)=>{$.init(e,t),d.v5(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",d.v5(e,"values",n=>{const r=n.def.innerType._zod.values;return r?new Set([...r,void 0]):void 0}),d.v5(e,"pattern",n=>{const r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${d.p6(r.source)})?$`):void 0}),e._zod.parse=(n,r)=>{if(n.value===
void 0){if(t.innerType._zod.optin!=="defaulted")return n;const o=t.innerType._zod.run({value:n.value,issues:[]},r);return o instanceof Promise?o.then(s=>lt(n,s)):lt(n,o)}return t.innerType._zod.run(n,r)}}),yo=p.xI("$ZodExactOptional",(e,t)=>{dt.init(e,t),d.v5(e,"values",n=>n.def.innerType._zod.values),d.v5(e,"pattern",n=>n.def.innerType._zod.pattern),e._zod.parse=(n,r)=>t.innerType._zod.run(n,r)}),_o=p.xI("$ZodNullable",(e,t)=>{$.init(e,t),d.v5(e,"optin",n=>n.def.innerType._zod.optin),d.v5(e,"op\
tout",n=>n.def.innerType._zod.optout),d.v5(e,"pattern",n=>{const r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${d.p6(r.source)}|null)$`):void 0}),d.v5(e,"values",n=>n.def.innerType._zod.values?new Set([...n.def.innerType._zod.values,null]):void 0),e._zod.parse=(n,r)=>n.value===null?n:t.innerType._zod.run(n,r)}),vo=p.xI("$ZodDefault",(e,t)=>{$.init(e,t),e._zod.optin="defaulted",d.v5(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType.
_zod.run(n,r);if(n.value===void 0)return n.value=t.defaultValue,n;const o=t.innerType._zod.run(n,r);return o instanceof Promise?o.then(s=>ft(s,t)):ft(o,t)}});function ft(e,t){return e.value===void 0&&(e.value=t.defaultValue),e}const go=p.xI("$ZodPrefault",(e,t)=>{$.init(e,t),e._zod.optin="defaulted",d.v5(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>(r.direction==="backward"||n.value===void 0&&(n.value=t.defaultValue),t.innerType._zod.run(n,r))}),zo=p.xI("$ZodNonOptional",(e,t)=>{
$.init(e,t),d.v5(e,"values",n=>{const r=n.def.innerType._zod.values;return r?new Set([...r].filter(o=>o!==void 0)):void 0}),e._zod.parse=(n,r)=>{const o=t.innerType._zod.run(n,r);return o instanceof Promise?o.then(s=>pt(s,e)):pt(o,e)}});function pt(e,t){return!e.issues.length&&e.value===void 0&&e.issues.push({code:"invalid_type",expected:"nonoptional",input:e.value,inst:t}),e}const Gi=null;function mt(e,t,n,r){return t.issues.length?(e.value=n.catchValue({...t,value:e.value,error:{issues:t.issues.
map(o=>d.iR(o,r,p.$W()))},input:e.value}),e):(e.value=t.value,t.memo&&(e.memo=!0),e)}const bo=p.xI("$ZodCatch",(e,t)=>{$.init(e,t),d.v5(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),d.v5(e,"optout",n=>n.def.innerType._zod.optout),d.v5(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType._zod.run(n,r);const o=t.innerType._zod.run({value:n.value,issues:[]},r);return o instanceof Promise?o.then(s=>mt(n,s,t,r)):
mt(n,o,t,r)}}),Hi=null,$o=p.xI("$ZodPipe",(e,t)=>{$.init(e,t),d.v5(e,"values",n=>n.def.in._zod.values),d.v5(e,"optin",n=>n.def.in._zod.optin),d.v5(e,"optout",n=>n.def.out._zod.optout),d.v5(e,"propValues",n=>n.def.in._zod.propValues),e._zod.parse=(n,r)=>{if(r.direction==="backward"){const s=t.out._zod.run(n,r);return s instanceof Promise?s.then(i=>oe(i,t.in,r)):oe(s,t.in,r)}const o=t.in._zod.run(n,r);return o instanceof Promise?o.then(s=>oe(s,t.out,r)):oe(o,t.out,r)}});function oe(e,t,n){return e.
issues.some(r=>r.code!=="unrecognized_keys")?(e.aborted=!0,e):t._zod.run({value:e.value,issues:e.issues},n)}const qi=null;function Yi(e,t,n){if(e.issues.length)return e.aborted=!0,e;if((n.direction||"forward")==="forward"){const o=t.transform(e.value,e);return o instanceof Promise?o.then(s=>se(e,s,t.out,n)):se(e,o,t.out,n)}else{const o=t.reverseTransform(e.value,e);return o instanceof Promise?o.then(s=>se(e,s,t.in,n)):se(e,o,t.in,n)}}function se(e,t,n,r){return e.issues.length?(e.aborted=!0,e):n.
_zod.run({value:t,issues:e.issues},r)}const Xi=null,Zo=p.xI("$ZodReadonly",(e,t)=>{$.init(e,t),d.v5(e,"propValues",n=>n.def.innerType._zod.propValues),d.v5(e,"values",n=>n.def.innerType._zod.values),d.v5(e,"optin",n=>n.def.innerType?._zod?.optin),d.v5(e,"optout",n=>n.def.innerType?._zod?.optout),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType._zod.run(n,r);const o=t.innerType._zod.run(n,r);return o instanceof Promise?o.then(ht):ht(o)}});function ht(e){return e.memo||(e.value=
Object.freeze(e.value)),e}function Io(e){const t=e._zod.def;let n=t.pattern,r=!!t.format?.includes("int"),o,s;for(const u of t.checks??[]){const c=u._zod.def;c.pattern&&(n=c.pattern),r||(r=!!c.format?.includes("int"));const a=c.minimum??c.length,l=c.maximum??c.length;a!==void 0&&(o===void 0||a>o)&&(o=a),l!==void 0&&(s===void 0||l<s)&&(s=l)}if(n)return n.source;if(o!==void 0&&s!==void 0&&o>s)return"(?!)";if(o!==void 0||s!==void 0)return regexes.string({minimum:o,maximum:s}).source;const i=e._zod.
pattern;return(r&&i===regexes.number?regexes.integer:i)?.source}function yt(e){const t=e._zod.def,n=e._zod.pattern?.source,r=t.innerType??e._zod.innerType;if(r){const o=r._zod.pattern?.source,s=yt(r);return n&&o&&s&&s!==o?n.replace(util.cleanRegex(o),()=>util.cleanRegex(s)):n}if(t.options){const o=t.options.map(yt);if(o.every(Boolean))return`^(${o.map(s=>util.cleanRegex(s)).join("|")})$`}return Io(e)}const eu=null,tu=null,nu=null,So=p.xI("$ZodLazy",(e,t)=>{$.init(e,t),d.gJ(e._zod,"innerType",()=>{
const n=t;return n._cachedInner||(n._cachedInner=t.getter()),n._cachedInner}),d.v5(e,"pattern",n=>n.innerType?._zod?.pattern),d.v5(e,"propValues",n=>n.innerType?._zod?.propValues),d.v5(e,"optin",n=>n.innerType?._zod?.optin??void 0),d.v5(e,"optout",n=>n.innerType?._zod?.optout??void 0),e._zod.parse=(n,r)=>e._zod.innerType._zod.run(n,r)}),wo=p.xI("$ZodCustom",(e,t)=>{ge.QP.init(e,t),$.init(e,t),e._zod.parse=(n,r)=>n,e._zod.check=n=>{const r=n.value,o=t.fn(r);if(o instanceof Promise)return o.then(s=>_t(
s,n,r,e));_t(o,n,r,e)}});function _t(e,t,n,r){if(!e){const o={code:"custom",input:n,inst:r,path:[...r._zod.def.path??[]],continue:!r._zod.def.abort};r._zod.def.params&&(o.params=r._zod.def.params),t.issues.push(d.sn(o))}}var B=C(29396),_=C(43759);function K(e,...t){for(const n of t)for(const r of Reflect.ownKeys(n))Object.prototype.propertyIsEnumerable.call(n,r)&&(0,d.Vy)(e,r,n[r]);return e}function vt(e){let t=e?.target??"draft-2020-12";return t==="draft-4"&&(t="draft-04"),t==="draft-7"&&(t="dr\
aft-07"),{processors:e.processors??{},metadataRegistry:e?.metadata??B.fd,target:t,unrepresentable:e?.unrepresentable??"throw",override:e?.override??(()=>{}),io:e?.io??"output",counter:0,seen:new Map,sharedDefsExtractedFor:void 0,sharedEmitDoneFor:void 0,cycles:e?.cycles??"ref",reused:e?.reused??"inline",intersections:[],deferred:[],external:e?.external??void 0}}function T(e,t,n,r,o){const s=typeof t.unrepresentable=="function"?t.unrepresentable({zodSchema:e,path:r.path,message:o}):t.unrepresentable;
if(s==="any")return!1;if(s===void 0||s==="throw")throw new Error(o);return Object.assign(n,s),!0}function k(e,t,n={path:[],schemaPath:[]}){var r;const o=e._zod.def,s=t.seen.get(e);if(s)return s.count++,n.schemaPath.includes(e)&&(s.cycle=n.path),s.schema;const i={schema:{},count:1,cycle:void 0,path:n.path};t.seen.set(e,i),t.sharedDefsExtractedFor=void 0,t.sharedEmitDoneFor=void 0;const u=e._zod.toJSONSchema?.();if(u)i.schema=u;else{const l={...n,schemaPath:[...n.schemaPath,e],path:n.path};if(e._zod.
processJSONSchema)e._zod.processJSONSchema(t,i.schema,l);else{const v=i.schema,h=t.processors[o.type];if(!h)throw new Error(`[toJSONSchema]: Non-representable type encountered: ${o.type}`);h(e,t,v,l)}const m=e._zod.parent;m&&(i.ref||(i.ref=m),k(m,t,l),t.seen.get(m).isParent=!0)}const c=t.metadataRegistry.get(e);return c&&K(i.schema,c),t.io==="input"&&N(e)&&(delete i.schema.examples,delete i.schema.default),t.io==="input"&&"_prefault"in i.schema&&((r=i.schema).default??(r.default=i.schema._prefault)),
delete i.schema._prefault,t.seen.get(e).schema}function gt(e){return e.replace(/~/g,"~0").replace(/\//g,"~1")}function zt(e,t){const n=e.seen.get(t);if(!n)throw new Error("Unprocessed schema. This is a bug in Zod.");if(e.external&&e.sharedDefsExtractedFor===e.external)return;const r=new Map;for(const i of e.seen.entries()){const u=e.metadataRegistry.get(i[0])?.id;if(u){const c=r.get(u);if(c&&c!==i[0])throw new Error(`Duplicate schema id "${u}" detected during JSON Schema conversion. Two differen\
t schemas cannot share the same id when converted together.`);r.set(u,i[0])}}const o=i=>{const u=e.target==="draft-2020-12"?"$defs":"definitions";if(e.external){const m=e.external.registry.get(i[0])?.id,v=e.external.uri??(y=>y);if(m)return{ref:v(m)};const h=i[1].defId??i[1].schema.id??`schema${e.counter++}`;return i[1].defId=h,{defId:h,ref:`${v("__shared")}#/${u}/${gt(h)}`}}const c="#",a=`${c}/${u}/`;if(i[1]===n&&!i[1].schema.id)return{ref:c};const l=i[1].schema.id??`__schema${e.counter++}`;return{
defId:l,ref:a+gt(l)}},s=i=>{if(i[1].schema.$ref)return;const u=i[1],{ref:c,defId:a}=o(i);u.def={...u.schema},a&&(u.defId=a);const l=u.schema;for(const m in l)delete l[m];l.$ref=c};if(e.cycles==="throw")for(const i of e.seen.entries()){const u=i[1];if(u.cycle)throw new Error(`Cycle detected: #/${u.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`)}for(const i of e.seen.entries()){const u=i[1];if(t===i[0]){s(i);continue}if(e.external){const a=e.external.registry.get(i[0])?.id;if(t!==i[0]&&a){s(i);continue}}if(e.metadataRegistry.get(i[0])?.id){s(i);continue}if(u.cycle){s(i);continue}u.count>1&&e.reused==="ref"&&s(i)}e.external&&(e.sharedDefsExtractedFor=e.external)}function bt(e){const t=e.anyOf;if(!Array.isArray(t)||t.length===0||e.type!==void 0)return;const n=[];
for(const r of t){if(!r||typeof r!="object")return;bt(r);const o=Object.keys(r);if(o.length!==1||o[0]!=="type")return;const s=r.type;for(const i of Array.isArray(s)?s:[s]){if(typeof i!="string")return;n.includes(i)||n.push(i)}}delete e.anyOf,e.type=n.length===1?n[0]:n}const $t=new Set(["type","properties","required","additionalProperties"]),Zt=["oneOf","anyOf"];function It(e){const t=e.additionalProperties;return t===void 0||t===!1||typeof t!="object"||t===null?null:Object.keys(t).length?t:null}
function Ze(e){const t=[];for(const s of e){if(typeof s!="object"||s.type!=="object")return null;for(const i in s)if(!$t.has(i))return null;t.push(s)}const n={},r=new Set;for(const s of t){for(const i in s.properties){if(Object.prototype.hasOwnProperty.call(n,i))continue;const u=[];for(const a of t){const l=a.properties?.[i]??It(a);l!=null&&(u.some(m=>JSON.stringify(m)===JSON.stringify(l))||u.push(l))}const c=u.length===1?u[0]:Ze(u)??{allOf:u};(0,d.Vy)(n,i,c)}for(const i of s.required??[])r.add(
i)}const o={type:"object",properties:n};if(r.size&&(o.required=[...r]),t.every(s=>s.additionalProperties===!1))o.additionalProperties=!1;else{const s=[];for(const i of t){const u=It(i);u&&!s.some(c=>JSON.stringify(c)===JSON.stringify(u))&&s.push(u)}s.length===1?o.additionalProperties=s[0]:s.length>1&&(o.additionalProperties={allOf:s})}return o}function ko(e){const t=e.allOf;if(!Array.isArray(t)||t.length<2)return;for(const o of $t)if(o in e)return;const n=t.filter(o=>Zt.some(s=>Array.isArray(o[s])));
let r=null;if(!n.length)r=Ze(t);else{const o=n[0],s=Zt.find(c=>Array.isArray(o[c]));if(Object.keys(o).length!==1)return;const i=t.filter(c=>c!==o),u=o[s].map(c=>Ze([...i,c]));if(u.some(c=>!c))return;r={[s]:u}}r&&(delete e.allOf,K(e,r))}function St(e,t){const n=e.seen.get(t);if(!n)throw new Error("Unprocessed schema. This is a bug in Zod.");const r=u=>{const c=e.seen.get(u);if(c.ref===null)return;const a=c.def??c.schema,l={...a},m=c.ref;if(c.ref=null,m){r(m);const h=e.seen.get(m),y=h.schema;if(y.
$ref&&(e.target==="draft-07"||e.target==="draft-04"||e.target==="openapi-3.0")?(a.allOf=a.allOf??[],a.allOf.push(y)):K(a,y),K(a,l),u._zod.parent===m)for(const z in a)z==="$ref"||z==="allOf"||z in l||delete a[z];if(y.$ref&&h.def)for(const z in a)z==="$ref"||z==="allOf"||z in h.def&&JSON.stringify(a[z])===JSON.stringify(h.def[z])&&delete a[z]}const v=u._zod.parent;if(v&&v!==m){r(v);const h=e.seen.get(v);if(h?.schema.$ref&&(a.$ref=h.schema.$ref,h.def))for(const y in a)y==="$ref"||y==="allOf"||y in h.
def&&JSON.stringify(a[y])===JSON.stringify(h.def[y])&&delete a[y]}e.override({zodSchema:u,jsonSchema:a,path:c.path??[]})};if(!e.external||e.sharedEmitDoneFor!==e.external){for(const u of[...e.seen.entries()].reverse())r(u[0]);if(e.target!=="openapi-3.0")for(const u of e.seen.entries())bt(u[1].def??u[1].schema);for(const u of e.deferred)u();if(e.intersections.length){const u=new Map;for(const c of e.seen.values())for(const a of[c.schema,c.def]){const l=a?.allOf;if(!Array.isArray(l))continue;const m=u.
get(l);m?m.push(a):u.set(l,[a])}for(const c of e.intersections)for(const a of u.get(c)??[])ko(a)}}const o={};if(e.target==="draft-2020-12"?o.$schema="https://json-schema.org/draft/2020-12/schema":e.target==="draft-07"?o.$schema="http://json-schema.org/draft-07/schema#":e.target==="draft-04"?o.$schema="http://json-schema.org/draft-04/schema#":e.target,e.external?.uri){const u=e.external.registry.get(t)?.id;if(!u)throw new Error("Schema is missing an `id` property");o.$id=e.external.uri(u)}K(o,n.defId?
n.schema:n.def??n.schema);const s=e.metadataRegistry.get(t)?.id;s!==void 0&&o.id===s&&delete o.id;const i=e.external?.defs??{};if(!e.external||e.sharedEmitDoneFor!==e.external)for(const u of e.seen.entries()){const c=u[1];c.def&&c.defId&&(c.def.id===c.defId&&delete c.def.id,(0,d.Vy)(i,c.defId,c.def))}e.external&&(e.sharedEmitDoneFor=e.external),e.external||Object.keys(i).length>0&&(e.target==="draft-2020-12"?o.$defs=i:o.definitions=i);try{const u=JSON.parse(JSON.stringify(o));return Object.defineProperty(
u,"~standard",{value:{...t["~standard"],jsonSchema:{input:ie(t,"input",e.processors),output:ie(t,"output",e.processors)}},enumerable:!1,writable:!1}),u}catch{throw new Error("Error converting schema to JSON.")}}function N(e,t){const n=t??{seen:new Set};if(n.seen.has(e))return!1;n.seen.add(e);const r=e._zod.def;if(r.type==="transform")return!0;if(r.type==="array")return N(r.element,n);if(r.type==="set")return N(r.valueType,n);if(r.type==="lazy")return N(r.getter(),n);if(r.type==="promise"||r.type===
"optional"||r.type==="nonoptional"||r.type==="nullable"||r.type==="readonly"||r.type==="default"||r.type==="prefault"||r.type==="catch")return N(r.innerType,n);if(r.type==="intersection")return N(r.left,n)||N(r.right,n);if(r.type==="record"||r.type==="map")return N(r.keyType,n)||N(r.valueType,n);if(r.type==="pipe")return e._zod.traits.has("$ZodCodec")?!0:N(r.in,n)||N(r.out,n);if(r.type==="object"){for(const o in r.shape)if(N(r.shape[o],n))return!0;return!1}if(r.type==="union"){for(const o of r.options)
if(N(o,n))return!0;return!1}if(r.type==="tuple"){for(const o of r.items)if(N(o,n))return!0;return!!(r.rest&&N(r.rest,n))}return!1}const Oo=(e,t={})=>n=>{const r=vt({...n,processors:t});return k(e,r),zt(r,e),St(r,e)},ie=(e,t,n={})=>r=>{const{libraryOptions:o,target:s}=r??{},i=vt({...o??{},target:s,io:t,processors:n});return k(e,i),zt(i,e),St(i,e)},J=(e,t,n)=>{(e[t]===void 0||n>e[t])&&(e[t]=n)},M=(e,t,n)=>{(e[t]===void 0||n<e[t])&&(e[t]=n)},wt=(e,t)=>{J(e,"minimum",t),M(e,"maximum",t)},kt=(e,t)=>{
e.multipleOf??(e.multipleOf=[]),e.multipleOf.includes(t)||e.multipleOf.push(t)},Ot=(e,t)=>{e.patterns??(e.patterns=new Set),e.patterns.add(t)},Pt=(e,t)=>{e.mime=e.mime?e.mime.filter(n=>t.includes(n)):[...t]},xt=(e,t)=>{e.format=t,t.includes("int")&&(e.isInt=!0)},Tt=(e,t)=>J(e,"minimum",t.minimum),Nt=(e,t)=>M(e,"maximum",t.maximum),Et=e=>(t,n)=>{xt(t,n.format);const[r,o]=e[n.format];J(t,"minimum",r),M(t,"maximum",o)},Po={greater_than:(e,t)=>J(e,t.inclusive?"minimum":"exclusiveMinimum",t.value),less_than:(e,t)=>M(
e,t.inclusive?"maximum":"exclusiveMaximum",t.value),multiple_of:(e,t)=>kt(e,t.value),number_format:Et(d.zH),bigint_format:Et(d.NR),min_length:Tt,max_length:Nt,length_equals:(e,t)=>wt(e,t.length),min_size:Tt,max_size:Nt,size_equals:(e,t)=>wt(e,t.size),string_format:(e,t)=>{xt(e,t.format),t.pattern&&Ot(e,t.pattern),(t.format==="base64"||t.format==="base64url")&&(e.contentEncoding=t.format),(t.local||t.precision===-1)&&(e.laxFormat=!0)},mime_type:(e,t)=>Pt(e,t.mime)};function x(e){const t={},n=e._zod.
def,r=e._zod.traits.has("$ZodCheck")?[e,...n.checks??[]]:n.checks??[];for(const s of r)Po[s._zod.def.check]?.(t,s._zod.def);const o=e._zod.bag;o.minimum!==void 0&&J(t,"minimum",o.minimum),o.exclusiveMinimum!==void 0&&J(t,"exclusiveMinimum",o.exclusiveMinimum),o.maximum!==void 0&&M(t,"maximum",o.maximum),o.exclusiveMaximum!==void 0&&M(t,"exclusiveMaximum",o.exclusiveMaximum),o.multipleOf!==void 0&&kt(t,o.multipleOf),o.format!==void 0&&(t.format??(t.format=o.format),o.format.includes("int")&&(t.isInt=
!0)),o.mime&&Pt(t,o.mime);for(const s of o.patterns??[])Ot(t,s);return t}const xo={guid:"uuid",url:"uri",datetime:"date-time",json_string:"json-string",regex:""},To=new Map([[Ye,b.K3],[be,b.r0]]),At=e=>To.get(e)??e,jt=(e,t,n,r)=>{const o=n;o.type="string";const{minimum:s,maximum:i,format:u,patterns:c,contentEncoding:a,laxFormat:l}=x(e);if(typeof s=="number"&&(o.minLength=s),typeof i=="number"&&(o.maxLength=i),u&&(o.format=xo[u]??u,o.format===""&&delete o.format,(u==="time"||l)&&delete o.format),
a&&(o.contentEncoding=a),c&&c.size>0){const m=[...c].map(At);m.length===1?o.pattern=m[0].source:m.length>1&&(o.allOf=[...m.map(v=>({...t.target==="draft-07"||t.target==="draft-04"||t.target==="openapi-3.0"?{type:"string"}:{},pattern:v.source}))])}},Rt=(e,t,n,r)=>{const o=n,{minimum:s,maximum:i,multipleOf:u,exclusiveMaximum:c,exclusiveMinimum:a,isInt:l}=x(e);o.type=l?"integer":"number";const m=typeof a=="number"&&a>=(s??Number.NEGATIVE_INFINITY),v=typeof c=="number"&&c<=(i??Number.POSITIVE_INFINITY),
h=t.target==="draft-04"||t.target==="openapi-3.0";if(m?h?(o.minimum=a,o.exclusiveMinimum=!0):o.exclusiveMinimum=a:typeof s=="number"&&(o.minimum=s),v?h?(o.maximum=c,o.exclusiveMaximum=!0):o.exclusiveMaximum=c:typeof i=="number"&&(o.maximum=i),u){const y=new Set;for(const I of u)Number.isFinite(I)&&I!==0?y.add(Math.abs(I)):T(e,t,o,r,`A multipleOf divisor of ${I} cannot be represented in JSON Schema`);const[g,...z]=y;g!==void 0&&(o.multipleOf=g),z.length&&(o.allOf=[...o.allOf??[],...z.map(I=>({multipleOf:I}))])}},
Dt=(e,t,n,r)=>{n.type="boolean"},Ct=(e,t,n,r)=>{T(e,t,n,r,"BigInt cannot be represented in JSON Schema")},No=(e,t,n,r)=>{T(e,t,n,r,"Symbols cannot be represented in JSON Schema")},Ut=(e,t,n,r)=>{t.target==="openapi-3.0"?(n.type="string",n.nullable=!0,n.enum=[null]):n.type="null"},Eo=(e,t,n,r)=>{T(e,t,n,r,"Undefined cannot be represented in JSON Schema")},Ao=(e,t,n,r)=>{T(e,t,n,r,"Void cannot be represented in JSON Schema")},Jt=(e,t,n,r)=>{n.not={}},jo=(e,t,n,r)=>{},Mt=(e,t,n,r)=>{},Ft=(e,t,n,r)=>{
T(e,t,n,r,"Date cannot be represented in JSON Schema")},Lt=(e,t,n,r)=>{const o=e._zod.def,s=(0,d.w5)(o.entries);if(s.length===0){n.not={};return}s.every(i=>typeof i=="number")&&(n.type="number"),s.every(i=>typeof i=="string")&&(n.type="string"),n.enum=s},Vt=(e,t,n,r)=>{const o=e._zod.def;if(o.values.length===0){n.not={};return}const s=[];for(const i of o.values)if(i===void 0){if(T(e,t,n,r,"Literal `undefined` cannot be represented in JSON Schema"))return}else if(typeof i=="bigint"){if(T(e,t,n,r,
"BigInt literals cannot be represented in JSON Schema"))return;s.push(Number(i))}else s.push(i);if(s.length!==0)if(s.length===1){const i=s[0];n.type=i===null?"null":typeof i,t.target==="draft-04"||t.target==="openapi-3.0"?n.enum=[i]:n.const=i}else s.every(i=>typeof i=="number")&&(n.type="number"),s.every(i=>typeof i=="string")&&(n.type="string"),s.every(i=>typeof i=="boolean")&&(n.type="boolean"),s.every(i=>i===null)&&(n.type="null"),n.enum=s},Ro=(e,t,n,r)=>{T(e,t,n,r,"NaN cannot be represented \
in JSON Schema")},Do=(e,t,n,r)=>{const o=n,s=e._zod.pattern;if(!s)throw new Error("Pattern not found in template literal");o.type="string",o.pattern=s.source},Co=(e,t,n,r)=>{const o=n;o.type="string",o.format="binary",o.contentEncoding="binary";const{minimum:s,maximum:i,mime:u}=x(e);s!==void 0&&(o.minLength=s),i!==void 0&&(o.maxLength=i),u&&(u.length===0?o.not={}:u.length===1?o.contentMediaType=u[0]:o.anyOf=u.map(c=>({contentMediaType:c})))},Uo=(e,t,n,r)=>{n.type="boolean"},Bt=(e,t,n,r)=>{T(e,t,
n,r,"Custom types cannot be represented in JSON Schema")},Jo=(e,t,n,r)=>{T(e,t,n,r,"Function types cannot be represented in JSON Schema")},Kt=(e,t,n,r)=>{T(e,t,n,r,"Transforms cannot be represented in JSON Schema")},Mo=(e,t,n,r)=>{T(e,t,n,r,"Map cannot be represented in JSON Schema")},Fo=(e,t,n,r)=>{T(e,t,n,r,"Set cannot be represented in JSON Schema")},Wt=(e,t,n,r)=>{const o=n,s=e._zod.def,{minimum:i,maximum:u}=x(e);typeof i=="number"&&(o.minItems=i),typeof u=="number"&&(o.maxItems=u),o.type="a\
rray",o.items=k(s.element,t,{...r,path:[...r.path,"items"]})};function W(e){const t=e._zod.def;return t.type==="pipe"&&t.in._zod.traits.has("$ZodTransform")?W(t.out):t.type==="catch"?W(t.innerType):e._zod.optin}const Qt=(e,t,n,r)=>{const o=n,s=e._zod.def,i=s.shape;if(Object.getOwnPropertySymbols(i).length&&T(e,t,o,r,"Symbol keys cannot be represented in JSON Schema"))return;o.type="object",o.properties={};for(const a in i)(0,d.Vy)(o.properties,a,k(i[a],t,{...r,path:[...r.path,"properties",a]}));
const c=[];for(const a of Object.keys(i)){const l=s.shape[a];(t.io==="input"?W(l)===void 0:l._zod.optout===void 0)&&c.push(a)}c.length>0&&(o.required=c),s.catchall?._zod.def.type==="never"?o.additionalProperties=!1:s.catchall?s.catchall&&(o.additionalProperties=k(s.catchall,t,{...r,path:[...r.path,"additionalProperties"]})):t.io==="output"&&(o.additionalProperties=!1)},Gt=(e,t,n,r)=>{const o=e._zod.def,s=o.inclusive===!1,i=o.options.map((u,c)=>k(u,t,{...r,path:[...r.path,s?"oneOf":"anyOf",c]}));
s?n.oneOf=i:n.anyOf=i},Ht=(e,t,n,r)=>{const o=e._zod.def,s=k(o.left,t,{...r,path:[...r.path,"allOf",0]}),i=k(o.right,t,{...r,path:[...r.path,"allOf",1]}),u=a=>"allOf"in a&&Object.keys(a).length===1,c=[...u(s)?s.allOf:[s],...u(i)?i.allOf:[i]];n.allOf=c,t.intersections.push(c)},qt=(e,t,n,r)=>{const o=n,s=e._zod.def;o.type="array";const i=t.target==="draft-2020-12"?"prefixItems":"items",u=t.target==="draft-2020-12"||t.target==="openapi-3.0"?"items":"additionalItems",c=s.items.map((g,z)=>k(g,t,{...r,
path:[...r.path,i,z]})),a=s.rest?k(s.rest,t,{...r,path:[...r.path,u,...t.target==="openapi-3.0"?[s.items.length]:[]]}):null;let l=s.items.length;for(;l>0;){const g=s.items[l-1];if(!(t.io==="input"?W(g)!==void 0:g._zod.optout==="optional"))break;l--}const m=s.items.length,v=!s.rest;t.target==="draft-2020-12"?(o.prefixItems=c,v?o.items=!1:a&&(o.items=a),l>0&&(o.minItems=l),v&&(o.maxItems=m)):t.target==="openapi-3.0"?(o.items={anyOf:c},a&&o.items.anyOf.push(a),l>0&&(o.minItems=l),v&&(o.maxItems=m)):
(o.items=c,v?o.additionalItems=!1:a&&(o.additionalItems=a),l>0&&(o.minItems=l),v&&(o.maxItems=m));const{minimum:h,maximum:y}=x(e);typeof h=="number"&&(o.minItems=h),typeof y=="number"&&(o.maxItems=y)};function Ie(e,t,n){if(t.$ref){if(n.has(t))return t;n.add(t);const y=e.get(t)?.def;if(!y)return t;const g=Ie(e,y,n);return g===y?t:g}for(const y of["anyOf","oneOf"]){const g=t[y];if(!Array.isArray(g))continue;const z=g.map(I=>Ie(e,I,n));z.some((I,j)=>I!==g[j])&&(t={...t,[y]:z})}const r=Array.isArray(
t.type)?t.type:[t.type],o=!r.includes("string")&&r.some(y=>y==="number"||y==="integer"),s=t.enum??(t.const!==void 0?[t.const]:void 0);if(!o&&!s?.some(y=>typeof y=="number"))return t;const{minimum:i,maximum:u,exclusiveMinimum:c,exclusiveMaximum:a,multipleOf:l,format:m,id:v,...h}=t;return h.enum?h.enum=h.enum.map(y=>typeof y=="number"?String(y):y):typeof h.const=="number"&&(h.const=String(h.const)),o&&(h.type="string",s||(h.pattern=(r.includes("number")?b.ai:b.nd).source)),h}const Se=new WeakMap;function Lo(e){
const t=new Map;for(const r of e.seen.values())r.def&&!t.has(r.schema)&&t.set(r.schema,r);const n=new Map;for(const r of Se.get(e)??[]){const o=e.seen.get(r),s=(o?.def??o?.schema)?.propertyNames;if(!s||s===!0||n.has(s))continue;const i=Ie(t,s,new Set);i!==s&&n.set(s,i)}if(n.size)for(const r of e.seen.values())for(const o of[r.schema,r.def]){const s=o&&n.get(o.propertyNames);s&&(o.propertyNames=s)}}const Yt=(e,t,n,r)=>{const o=n,s=e._zod.def;o.type="object";const i=s.keyType,u=x(i).patterns;if(s.
mode==="loose"&&u&&u.size>0){const l=k(s.valueType,t,{...r,path:[...r.path,"patternProperties","*"]});o.patternProperties={};for(const m of u)(0,d.Vy)(o.patternProperties,At(m).source,l)}else{if(t.target==="draft-07"||t.target==="draft-2020-12"){o.propertyNames=k(s.keyType,t,{...r,path:[...r.path,"propertyNames"]});let l=Se.get(t);l||(l=[],Se.set(t,l),t.deferred.push(()=>Lo(t))),l.push(e)}o.additionalProperties=k(s.valueType,t,{...r,path:[...r.path,"additionalProperties"]})}const c=i._zod.values,
a=t.io==="input"&&W(s.valueType)!==void 0;if(c&&!s.partial&&!a){const l=[...c].filter(m=>typeof m=="string"||typeof m=="number");l.length>0&&(o.required=l.map(String))}},Xt=(e,t,n,r)=>{const o=e._zod.def,s=k(o.innerType,t,r),i=t.seen.get(e);t.target==="openapi-3.0"?(i.ref=o.innerType,n.nullable=!0):n.anyOf=[s,{type:"null"}]},en=(e,t,n,r)=>{const o=e._zod.def;k(o.innerType,t,r);const s=t.seen.get(e);s.ref=o.innerType},we=Symbol();function tn(e,t,n,r,o){let s=!1;const i=JSON.stringify(e,(u,c)=>typeof c!=
"bigint"?c:(s=!0,null));return s?(T(t,n,r,o,"BigInt defaults cannot be represented in JSON Schema"),we):JSON.parse(i)}const nn=(e,t,n,r)=>{const o=e._zod.def;k(o.innerType,t,r);const s=t.seen.get(e);s.ref=o.innerType;const i=tn(o.defaultValue,e,t,n,r);i!==we&&(n.default=i)},rn=(e,t,n,r)=>{const o=e._zod.def;k(o.innerType,t,r);const s=t.seen.get(e);if(s.ref=o.innerType,t.io!=="input")return;const i=tn(o.defaultValue,e,t,n,r);i!==we&&(n._prefault=i)},on=(e,t,n,r)=>{const o=e._zod.def;k(o.innerType,
t,r);const s=t.seen.get(e);s.ref=o.innerType;let i;try{i=o.catchValue(void 0)}catch{T(e,t,n,r,"Dynamic catch values are not supported in JSON Schema");return}n.default=i},sn=(e,t,n,r)=>{const o=e._zod.def,s=o.in._zod.traits.has("$ZodTransform"),i=t.io==="input"?s?o.out:o.in:o.out;k(i,t,r);const u=t.seen.get(e);u.ref=i},un=(e,t,n,r)=>{const o=e._zod.def;k(o.innerType,t,r);const s=t.seen.get(e);s.ref=o.innerType,n.readOnly=!0},Vo=(e,t,n,r)=>{const o=e._zod.def;k(o.innerType,t,r);const s=t.seen.get(
e);s.ref=o.innerType},ke=(e,t,n,r)=>{const o=e._zod.def;k(o.innerType,t,r);const s=t.seen.get(e);s.ref=o.innerType},cn=(e,t,n,r)=>{const o=e._zod.innerType;k(o,t,r);const s=t.seen.get(e);s.ref=o},an={string:jt,number:Rt,boolean:Dt,bigint:Ct,symbol:No,null:Ut,undefined:Eo,void:Ao,never:Jt,any:jo,unknown:Mt,date:Ft,enum:Lt,literal:Vt,nan:Ro,template_literal:Do,file:Co,success:Uo,custom:Bt,function:Jo,transform:Kt,map:Mo,set:Fo,array:Wt,object:Qt,union:Gt,intersection:Ht,tuple:qt,record:Yt,nullable:Xt,
nonoptional:en,default:nn,prefault:rn,catch:on,pipe:sn,readonly:un,promise:Vo,optional:ke,lazy:cn};function ru(e,t){if("_idmap"in e){const r=e,o=initializeContext({...t,processors:an}),s={};for(const c of r._idmap.entries()){const[a,l]=c;processSchema(l,o)}const i={},u={registry:r,uri:t?.uri,defs:s};o.external=u;for(const c of r._idmap.entries()){const[a,l]=c;extractDefs(o,l),assignProp(i,a,finalize(o,l))}if(Object.keys(s).length>0){const c=o.target==="draft-2020-12"?"$defs":"definitions";i.__shared=
{[c]:s}}return{schemas:i}}const n=initializeContext({...t,processors:an});return processSchema(e,n),extractDefs(n,e),finalize(n,e)}const Bo=()=>{const e={string:{unit:"characters",verb:"to have"},file:{unit:"bytes",verb:"to have"},array:{unit:"items",verb:"to have"},set:{unit:"items",verb:"to have"},map:{unit:"entries",verb:"to have"}};function t(s){return e[s]??null}const n={regex:"input",email:"email address",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"\
GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO datetime",date:"ISO date",time:"ISO time",duration:"ISO duration",ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"IPv4 range",cidrv6:"IPv6 range",base64:"base64-encoded string",base64url:"base64url-encoded string",json_string:"JSON string",e164:"E.164 number",currency_code:"currency code",credit_card:"credit card number",iban:"IBAN",jwt:"JWT",template_literal:"input"},r={nan:"NaN"};function o(s,i){
return s==="number"&&typeof i=="number"&&!Number.isFinite(i)?String(i):r[s]??s}return s=>{switch(s.code){case"invalid_type":{const i=o(s.expected),u=d.GW(s.input),c=o(u,s.input);return`Invalid input: expected ${i}, received ${c}`}case"invalid_value":return s.values.length===1?`Invalid input: expected ${d.B7(s.values[0])}`:`Invalid option: expected one of ${d.jw(s.values,"|")}`;case"too_big":{const i=s.exact?"exactly ":s.inclusive?"<=":"<",u=t(s.origin);return u?`Too big: expected ${s.origin??"va\
lue"} to have ${i}${s.maximum.toString()} ${u.unit??"elements"}`:`Too big: expected ${s.origin??"value"} to be ${i}${s.maximum.toString()}`}case"too_small":{const i=s.exact?"exactly ":s.inclusive?">=":">",u=t(s.origin);return u?`Too small: expected ${s.origin} to have ${i}${s.minimum.toString()} ${u.unit}`:`Too small: expected ${s.origin} to be ${i}${s.minimum.toString()}`}case"invalid_format":{const i=s;return i.format==="starts_with"?`Invalid string: must start with "${i.prefix}"`:i.format==="\
ends_with"?`Invalid string: must end with "${i.suffix}"`:i.format==="includes"?`Invalid string: must include "${i.includes}"`:i.format==="regex"?`Invalid string: must match pattern ${i.pattern}`:`Invalid ${n[i.format]??s.format}`}case"not_multiple_of":return`Invalid number: must be a multiple of ${s.divisor}`;case"unrecognized_keys":return`Unrecognized key${s.keys.length>1?"s":""}: ${d.jw(s.keys,", ")}`;case"invalid_key":return`Invalid key in ${s.origin}`;case"invalid_union":return s.options&&Array.
isArray(s.options)&&s.options.length>0?`Invalid discriminator value. Expected ${s.options.map(u=>`'${u}'`).join(" | ")}`:s.inclusive===!1?"Invalid input: more than one option matched":"Invalid input";case"invalid_element":return`Invalid value in ${s.origin}`;default:return"Invalid input"}}};function Ko(){return{localeError:Bo()}}function Wo(){const e=this._zod;return e.message??(e.message=JSON.stringify(e.def,d.k8,2)),e.message}function Qo(e){this._zod.message=e}const Go={get:Wo,set:Qo,enumerable:!0,
configurable:!0},Oe={value:void 0,enumerable:!1},ln=new WeakSet([Object.prototype,Error.prototype]),dn=(e,t)=>{e.name="$ZodError",Oe.value=t,Object.defineProperty(e,"issues",Oe),Oe.value=void 0,Object.defineProperty(e,"message",Go);const n=Object.getPrototypeOf(e);ln.has(n)||(ln.add(n),Object.defineProperty(n,"toString",{configurable:!0,enumerable:!1,get(){const r=()=>this.message;return Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0}),r},set(r){Object.defineProperty(
this,"toString",{value:r,configurable:!0,writable:!0})}}))},Ho=(0,p.xI)("$ZodError",dn),E=(0,p.xI)("$ZodError",dn,void 0,{Parent:Error});function qo(e,t,n){return Object.prototype.hasOwnProperty.call(e,t)||(t==="__proto__"?Object.defineProperty(e,t,{value:n(),writable:!0,enumerable:!0,configurable:!0}):e[t]=n()),e[t]}function Yo(e,t=n=>n.message){const n={},r=[];for(const o of e.issues)o.path.length>0?qo(n,o.path[0],()=>[]).push(t(o)):r.push(t(o));return{formErrors:r,fieldErrors:n}}function Xo(e,t=n=>n.
message){const n={_errors:[]},r=(o,s=[])=>{for(const i of o.issues)if(i.code==="invalid_union"&&i.errors.length)i.errors.map(u=>r({issues:u},[...s,...i.path]));else if(i.code==="invalid_key")r({issues:i.issues},[...s,...i.path]);else if(i.code==="invalid_element")r({issues:i.issues},[...s,...i.path]);else{const u=[...s,...i.path];if(u.length===0)n._errors.push(t(i));else{let c=n,a=0;for(;a<u.length;){const l=u[a],m=a===u.length-1;if(l==="_errors"){m&&c._errors.push(t(i)),a++;continue}Object.prototype.
hasOwnProperty.call(c,l)||Object.defineProperty(c,l,{value:{_errors:[]},enumerable:!0,writable:!0,configurable:!0});const v=c[l];m&&v._errors.push(t(i)),c=v,a++}}}};return r(e),n}function ou(e,t=n=>n.message){const n={errors:[]},r=(o,s=[])=>{var i;for(const u of o.issues)if(u.code==="invalid_union"&&u.errors.length)u.errors.map(c=>r({issues:c},[...s,...u.path]));else if(u.code==="invalid_key")r({issues:u.issues},[...s,...u.path]);else if(u.code==="invalid_element")r({issues:u.issues},[...s,...u.
path]);else{const c=[...s,...u.path];if(c.length===0){n.errors.push(t(u));continue}let a=n,l=0;for(;l<c.length;){const m=c[l],v=l===c.length-1;typeof m=="string"?(a.properties??(a.properties={}),Object.prototype.hasOwnProperty.call(a.properties,m)||Object.defineProperty(a.properties,m,{value:{errors:[]},enumerable:!0,writable:!0,configurable:!0}),a=a.properties[m]):(a.items??(a.items=[]),(i=a.items)[m]??(i[m]={errors:[]}),a=a.items[m]),v&&a.errors.push(t(u)),l++}}};return r(e),n}function es(e){const t=[],
n=e.map(r=>typeof r=="object"?r.key:r);for(const r of n)typeof r=="number"?t.push(`[${r}]`):typeof r=="symbol"?t.push(`[${JSON.stringify(String(r))}]`):/[^\w$]/.test(r)?t.push(`[${JSON.stringify(r)}]`):(t.length&&t.push("."),t.push(r));return t.join("")}function su(e){const t=[],n=[...e.issues].sort((r,o)=>(r.path??[]).length-(o.path??[]).length);for(const r of n)t.push(`\u2716 ${r.message}`),r.path?.length&&t.push(`  \u2192 at ${es(r.path)}`);return t.join(`
`)}function ue(e,t){return{callee:t?.callee??e,Err:t?.Err}}const ce=e=>{const t=(n,r,o,s)=>{const i=o?{...o,async:!1}:{async:!1},u=n._zod.run({value:r,issues:[]},i);if(u instanceof Promise)throw new p.GT;if(u.issues.length){const c=new(s?.Err??e)(u.issues.map(a=>d.iR(a,i,p.$W())));throw d.gx(c,s?.callee??t),c}return u.value};return t},iu=ce(E),ae=e=>{const t=async(n,r,o,s)=>{const i=o?{...o,async:!0}:{async:!0};let u=n._zod.run({value:r,issues:[]},i);if(u instanceof Promise&&(u=await u),u.issues.
length){const c=new(s?.Err??e)(u.issues.map(a=>d.iR(a,i,p.$W())));throw d.gx(c,s?.callee??t),c}return u.value};return t},uu=ae(E),le=e=>(t,n,r)=>{const o=r?{...r,async:!1}:{async:!1},s=t._zod.run({value:n,issues:[]},o);if(s instanceof Promise)throw new p.GT;return s.issues.length?fn(e,s.issues,o):{success:!0,data:s.value}},cu=le(E);function fn(e,t,n){let r;return{success:!1,get error(){return r||(r=new e(t.map(o=>d.iR(o,n,p.$W()))),t=void 0,n=void 0),r},set error(o){r=o,t=void 0,n=void 0}}}const de=e=>async(t,n,r)=>{
const o=r?{...r,async:!0}:{async:!0};let s=t._zod.run({value:n,issues:[]},o);return s instanceof Promise&&(s=await s),s.issues.length?fn(e,s.issues,o):{success:!0,data:s.value}},au=de(E),ts=Symbol.for("zod.compile.invalid"),ns=Symbol.for("zod.compile.fallback"),rs=((e,t,n)=>{const r=e._zod.bag.validator;if(r!==void 0){if(r(t)!==ts)return!0;if(r.definite===!0&&n===void 0)return!1}return os(e,t,n)});function os(e,t,n){const r=n?{...n,async:!1,abortEarly:!0}:{async:!1,abortEarly:!0},o=e._zod.bag.fallbackRun;
let s;if(o?(r[ns]=!0,s=o({value:t,issues:[]},r)):s=e._zod.run({value:t,issues:[]},r),s instanceof Promise)throw new p.GT;return s.issues.length===0}const ss=async(e,t,n)=>{const r=n?{...n,async:!0,abortEarly:!0}:{async:!0,abortEarly:!0};let o=e._zod.run({value:t,issues:[]},r);return o instanceof Promise&&(o=await o),o.issues.length===0},pn=e=>{const t=ce(e),n=(r,o,s,i)=>{const u=s?{...s,direction:"backward"}:{direction:"backward"};return t(r,o,u,ue(n,i))};return n},lu=pn(E),mn=e=>{const t=ce(e),
n=(r,o,s,i)=>t(r,o,s,ue(n,i));return n},du=mn(E),hn=e=>{const t=ae(e),n=async(r,o,s,i)=>{const u=s?{...s,direction:"backward"}:{direction:"backward"};return await t(r,o,u,ue(n,i))};return n},fu=hn(E),yn=e=>{const t=ae(e),n=async(r,o,s,i)=>await t(r,o,s,ue(n,i));return n},pu=yn(E),_n=e=>(t,n,r)=>{const o=r?{...r,direction:"backward"}:{direction:"backward"};return le(e)(t,n,o)},mu=_n(E),vn=e=>(t,n,r)=>le(e)(t,n,r),hu=vn(E),gn=e=>async(t,n,r)=>{const o=r?{...r,direction:"backward"}:{direction:"back\
ward"};return de(e)(t,n,o)},yu=gn(E),zn=e=>async(t,n,r)=>de(e)(t,n,r),_u=zn(E),bn=new WeakSet([Object.prototype,Error.prototype]);function fe(e,t,n){Object.defineProperty(e,t,{configurable:!0,enumerable:!1,get(){const r=n(this);return Object.defineProperty(this,t,{value:r,configurable:!0,writable:!0}),r},set(r){Object.defineProperty(this,t,{value:r,configurable:!0,writable:!0})}})}const is=(e,t)=>{Ho.init(e,t),e.name="ZodError";const n=Object.getPrototypeOf(e);bn.has(n)||(bn.add(n),fe(n,"format",
r=>o=>Xo(r,o)),fe(n,"flatten",r=>o=>Yo(r,o)),fe(n,"addIssue",r=>o=>{r.issues.push(o),r.message=JSON.stringify(r.issues,d.k8,2)}),fe(n,"addIssues",r=>o=>{r.issues.push(...o),r.message=JSON.stringify(r.issues,d.k8,2)}),Object.defineProperty(n,"isEmpty",{configurable:!0,enumerable:!1,get(){return this.issues.length===0}}))},vu=null,A=p.xI("ZodError",is,void 0,{Parent:Error}),us=ce(A),cs=ae(A),as=le(A),ls=de(A),ds=pn(A),fs=mn(A),ps=hn(A),ms=yn(A),hs=_n(A),ys=vn(A),_s=gn(A),vs=zn(A);function gs(){p.cr.
localeError||p.$W(Ko())}function Q(){p.cr.memoizer||p.$W({memoizer:ar()})}const Z=p.xI("ZodType",(e,t)=>(gs(),$.init(e,t),e.def=t,e.type=t.type,e),{check(...e){const t=this.def;return this.clone(d.zM(t,{checks:[...t.checks??[],...e.map(n=>typeof n=="function"?{_zod:{check:n,def:{check:"custom"},onattach:[]}}:n)]}),{parent:!0})},with(...e){return this.check(...e)},clone(e,t){return d.o8(this,e,t)},brand(){return this},register(e,t){return e.add(this,t),this},refine(e,t){return this.check(gi(e,t))},
superRefine(e,t){return this.check(zi(e,t))},overwrite(e){return this.check(_.bS(e))},optional(){return Re(this)},exactOptional(){return Xs(this)},nullable(){return De(this)},nullish(){return Re(De(this))},nonoptional(e){return si(this,e)},array(){return me(this)},or(e){return Ee([this,e])},and(e){return Vs(this,e)},transform(e){return tr(this,Yn(e))},default(e){return ni(this,e)},prefault(e){return oi(this,e)},catch(e){return ci(this,e)},pipe(e){return tr(this,e)},readonly(){return pi(this)},describe(e){
const t=this.clone();return B.fd.add(t,{description:e}),t},meta(...e){if(e.length===0)return B.fd.get(this);const t=this.clone();return B.fd.add(t,e[0]),t},isOptional(){return this.safeParse(void 0).success},isNullable(){return this.safeParse(null).success},apply(e,...t){return t.length===0?e(this):e(this,...t)},get"~standard"(){return d.jD(this,"~standard",{...Ke(this),jsonSchema:{input:ie(this,"input"),output:ie(this,"output")}})},set"~standard"(e){d.qh(this,"~standard",e)},parse:function e(t,n){
return us(this,t,n,{callee:e})},parseAsync:async function e(t,n){return await cs(this,t,n,{callee:e})},safeParse(e,t){return as(this,e,t)},async safeParseAsync(e,t){return ls(this,e,t)},get spa(){return this?.safeParseAsync},set spa(e){d.qh(this,"spa",e)},validate(e,t){return rs(this,e,t)},validateAsync(e,t){return ss(this,e,t)},encode:function e(t,n){return ds(this,t,n,{callee:e})},decode:function e(t,n){return fs(this,t,n,{callee:e})},encodeAsync:async function e(t,n){return await ps(this,t,n,
{callee:e})},decodeAsync:async function e(t,n){return await ms(this,t,n,{callee:e})},safeEncode(e,t){return hs(this,e,t)},safeDecode(e,t){return ys(this,e,t)},async safeEncodeAsync(e,t){return _s(this,e,t)},async safeDecodeAsync(e,t){return vs(this,e,t)},toJSONSchema(e){return Oo(this,{})(e)},get description(){return B.fd.get(this)?.description},get _def(){return this._zod.def}}),$n=p.xI("_ZodString",(e,t)=>{ze.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>jt(e,n,r,o)},d.un({format:e=>x(
e).format??null,minLength:e=>x(e).minimum??null,maxLength:e=>x(e).maximum??null},{regex(...e){return this.check(_.Fk(...e))},includes(...e){return this.check(_.dR(...e))},startsWith(...e){return this.check(_.$S(...e))},endsWith(...e){return this.check(_.ER(...e))},min(...e){return this.check(_.m9(...e))},max(...e){return this.check(_.Eb(...e))},length(...e){return this.check(_.YA(...e))},nonempty(...e){return this.check(_.m9(1,...e))},lowercase(e){return this.check(_.hH(e))},uppercase(e){return this.
check(_.qF(e))},trim(){return this.check(_.WN())},normalize(...e){return this.check(_.lo(...e))},toLowerCase(){return this.check(_.Il())},toUpperCase(){return this.check(_.xY())},slugify(){return this.check(_.TL())}})),Zn=p.xI("ZodString",(e,t)=>{ze.init(e,t),$n.init(e,t)},{email(e){return this.check(_.Mu(wn,e))},url(e){return this.check(_.Fn(Pe,e))},jwt(e){return this.check(_.rk(Fn,e))},emoji(e){return this.check(_.aC(On,e))},guid(e){return this.check(_.tB(kn,e))},uuid(e){return this.check(_.Be(
D,e))},uuidv4(e){return this.check(_.nA(D,e))},uuidv6(e){return this.check(_.pY(D,e))},uuidv7(e){return this.check(_.wA(D,e))},nanoid(e){return this.check(_.Dl(Pn,e))},cuid(e){return this.check(_.fs(xn,e))},cuid2(e){return this.check(_.Bj(Tn,e))},ulid(e){return this.check(_.Ct(Nn,e))},base64(e){return this.check(_.rt(Un,e))},base64url(e){return this.check(_.cU(Jn,e))},xid(e){return this.check(_.Pw(En,e))},ksuid(e){return this.check(_._z(An,e))},ipv4(e){return this.check(_.Ny(jn,e))},ipv6(e){return this.
check(_.$O(Rn,e))},cidrv4(e){return this.check(_.Uy(Dn,e))},cidrv6(e){return this.check(_.gP(Cn,e))},e164(e){return this.check(_.KB(Mn,e))},datetime(e){return this.check(_.G1(In,e))},date(e){return this.check(_.db(Sn,e))},time(e){return this.check(_.Kn(zs,e))},duration(e){return this.check(_.f2(bs,e))}});function pe(e){return _.Rl(Zn,e)}const O=p.xI("ZodStringFormat",(e,t)=>{w.init(e,t),$n.init(e,t)}),In=p.xI("ZodISODateTime",(e,t)=>{xr.init(e,t),O.init(e,t)}),Sn=p.xI("ZodISODate",(e,t)=>{Tr.init(
e,t),O.init(e,t)}),zs=p.xI("ZodISOTime",(e,t)=>{Nr.init(e,t),O.init(e,t)}),bs=p.xI("ZodISODuration",(e,t)=>{Er.init(e,t),O.init(e,t)}),wn=p.xI("ZodEmail",(e,t)=>{yr.init(e,t),O.init(e,t)});function gu(e){return core._email(wn,e)}const kn=p.xI("ZodGUID",(e,t)=>{mr.init(e,t),O.init(e,t)});function zu(e){return core._guid(kn,e)}const D=p.xI("ZodUUID",(e,t)=>{hr.init(e,t),O.init(e,t)});function $s(e){return _.Be(D,e)}function bu(e){return core._uuidv4(D,e)}function $u(e){return core._uuidv6(D,e)}function Zu(e){
return core._uuidv7(D,e)}const Pe=p.xI("ZodURL",(e,t)=>{$r.init(e,t),O.init(e,t)});function Iu(e){return core._url(Pe,e)}function Su(e){return core._url(Pe,{protocol:regexes.httpProtocol,hostname:regexes.domain,...util.normalizeParams(e)})}const On=p.xI("ZodEmoji",(e,t)=>{Zr.init(e,t),O.init(e,t)});function wu(e){return core._emoji(On,e)}const Pn=p.xI("ZodNanoID",(e,t)=>{Ir.init(e,t),O.init(e,t)});function ku(e){return core._nanoid(Pn,e)}const xn=p.xI("ZodCUID",(e,t)=>{Sr.init(e,t),O.init(e,t)});
function Ou(e){return core._cuid(xn,e)}const Tn=p.xI("ZodCUID2",(e,t)=>{wr.init(e,t),O.init(e,t)});function Pu(e){return core._cuid2(Tn,e)}const Nn=p.xI("ZodULID",(e,t)=>{kr.init(e,t),O.init(e,t)});function xu(e){return core._ulid(Nn,e)}const En=p.xI("ZodXID",(e,t)=>{Or.init(e,t),O.init(e,t)});function Tu(e){return core._xid(En,e)}const An=p.xI("ZodKSUID",(e,t)=>{Pr.init(e,t),O.init(e,t)});function Nu(e){return core._ksuid(An,e)}const jn=p.xI("ZodIPv4",(e,t)=>{Ar.init(e,t),O.init(e,t)});function Eu(e){
return core._ipv4(jn,e)}const Zs=null;function Au(e){return core._mac(Zs,e)}const Rn=p.xI("ZodIPv6",(e,t)=>{Rr.init(e,t),O.init(e,t)});function ju(e){return core._ipv6(Rn,e)}const Dn=p.xI("ZodCIDRv4",(e,t)=>{Dr.init(e,t),O.init(e,t)});function Ru(e){return core._cidrv4(Dn,e)}const Cn=p.xI("ZodCIDRv6",(e,t)=>{Ur.init(e,t),O.init(e,t)});function Du(e){return core._cidrv6(Cn,e)}const Un=p.xI("ZodBase64",(e,t)=>{Jr.init(e,t),O.init(e,t)});function Is(e){return _.rt(Un,e)}const Jn=p.xI("ZodBase64URL",
(e,t)=>{Fr.init(e,t),O.init(e,t)});function Cu(e){return core._base64url(Jn,e)}const Mn=p.xI("ZodE164",(e,t)=>{Lr.init(e,t),O.init(e,t)});function Uu(e){return core._e164(Mn,e)}const Ss=null;function Ju(e){return core._creditCard(Ss,e)}const ws=null;function Mu(e){return core._iban(ws,e)}const Fn=p.xI("ZodJWT",(e,t)=>{Qr.init(e,t),O.init(e,t)});function Fu(e){return core._jwt(Fn,e)}const G=null;function Lu(e,t,n={}){return core._stringFormat(G,e,t,n)}function Vu(e){return core._stringFormat(G,"h\
ostname",regexes.hostname,e)}function Bu(e){return core._stringFormat(G,"hex",regexes.hex,e)}function Ku(e){return core._stringFormat(G,"currency_code",regexes.currencyCode,e)}function Wu(e,t){const n=t?.enc??"hex",r=`${e}_${n}`,o=core.regexes[r];if(!o)throw new Error(`Unrecognized hash format: ${r}`);return core._stringFormat(G,r,o,t)}const xe=p.xI("ZodNumber",(e,t)=>{Xe.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Rt(e,n,r,o),e.isFinite=!0},d.un({minValue:e=>{const{minimum:t,exclusiveMinimum:n}=x(
e);return Math.max(t??Number.NEGATIVE_INFINITY,n??Number.NEGATIVE_INFINITY)},maxValue:e=>{const{maximum:t,exclusiveMaximum:n}=x(e);return Math.min(t??Number.POSITIVE_INFINITY,n??Number.POSITIVE_INFINITY)},isInt:e=>{const{isInt:t,multipleOf:n}=x(e);return!!t||!!n?.some(Number.isSafeInteger)},format:e=>x(e).format??null},{gt(e,t){return this.check(_.Tx(e,t))},gte(e,t){return this.check(_.qm(e,t))},min(e,t){return this.check(_.qm(e,t))},lt(e,t){return this.check(_.Au(e,t))},lte(e,t){return this.check(
_.Zm(e,t))},max(e,t){return this.check(_.Zm(e,t))},int(e){return this.check(Te(e))},safe(e){return this.check(Te(e))},positive(e){return this.check(_.Tx(0,e))},nonnegative(e){return this.check(_.qm(0,e))},negative(e){return this.check(_.Au(0,e))},nonpositive(e){return this.check(_.Zm(0,e))},multipleOf(e,t){return this.check(_.Hi(e,t))},step(e,t){return this.check(_.Hi(e,t))},finite(){return this}}));function Ln(e){return _.F7(xe,e)}const H=p.xI("ZodNumberFormat",(e,t)=>{Gr.init(e,t),xe.init(e,t)});
function Te(e){return _.LK(H,e)}function Qu(e){return core._float32(H,e)}function Gu(e){return core._float64(H,e)}function Hu(e){return core._int32(H,e)}function qu(e){return core._uint32(H,e)}const Vn=p.xI("ZodBoolean",(e,t)=>{Hr.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Dt(e,n,r,o)});function Bn(e){return _._L(Vn,e)}const ks=p.xI("ZodBigInt",(e,t)=>{qr.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Ct(e,n,r,o)},d.un({minValue:e=>x(e).minimum??null,maxValue:e=>x(e).maximum??
null,format:e=>x(e).format??null},{gte(e,t){return this.check(_.qm(e,t))},min(e,t){return this.check(_.qm(e,t))},gt(e,t){return this.check(_.Tx(e,t))},lt(e,t){return this.check(_.Au(e,t))},lte(e,t){return this.check(_.Zm(e,t))},max(e,t){return this.check(_.Zm(e,t))},positive(e){return this.check(_.Tx(BigInt(0),e))},negative(e){return this.check(_.Au(BigInt(0),e))},nonpositive(e){return this.check(_.Zm(BigInt(0),e))},nonnegative(e){return this.check(_.qm(BigInt(0),e))},multipleOf(e,t){return this.
check(_.Hi(e,t))}}));function Yu(e){return core._bigint(ks,e)}const Kn=null;function Xu(e){return core._int64(Kn,e)}function ec(e){return core._uint64(Kn,e)}const Os=null;function tc(e){return core._symbol(Os,e)}const Ps=null;function nc(e){return core._undefined(Ps,e)}const xs=p.xI("ZodNull",(e,t)=>{Yr.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Ut(e,n,r,o)});function Wn(e){return _.jw(xs,e)}const Ts=null;function rc(){return core._any(Ts)}const Ns=p.xI("ZodUnknown",(e,t)=>{Xr.init(
e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Mt(e,n,r,o)});function F(){return _.em(Ns)}const Es=p.xI("ZodNever",(e,t)=>{eo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Jt(e,n,r,o)});function Qn(e){return _.G8(Es,e)}const As=null;function oc(e){return core._void(As,e)}const js=p.xI("ZodDate",(e,t)=>{to.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Ft(e,n,r,o),e.min=(n,r)=>e.check(_.qm(n,r)),e.max=(n,r)=>e.check(_.Zm(n,r))},d.un({minDate:e=>{const{minimum:t}=x(e);return t?
new Date(t):null},maxDate:e=>{const{maximum:t}=x(e);return t?new Date(t):null}},{}));function sc(e){return core._date(js,e)}const Rs=p.xI("ZodArray",(e,t)=>{Q(),oo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Wt(e,n,r,o),e.element=t.element},{min(e,t){return this.check(_.m9(e,t))},nonempty(e){return this.check(_.m9(1,e))},max(e,t){return this.check(_.Eb(e,t))},length(e,t){return this.check(_.YA(e,t))},unwrap(){return this.element}});function me(e,t){return _.dZ(Rs,e,t)}function ic(e){
const t=e._zod.def.shape;return Ae(Object.keys(t))}const Ne=p.xI("ZodObject",(e,t)=>{Q(),uo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Qt(e,n,r,o),d.X(e,"shape",n=>n._zod.def.shape,!1)},{keyof(){return Ae(Object.keys(this._zod.def.shape))},catchall(e){return this.clone(d.zM(this._zod.def,{catchall:e}))},passthrough(){return this.clone(d.zM(this._zod.def,{catchall:F()}))},loose(){return this.clone(d.zM(this._zod.def,{catchall:F()}))},strict(){return this.clone(d.zM(this._zod.def,{catchall:Qn()}))},
strip(){return this.clone(d.zM(this._zod.def,{catchall:void 0}))},extend(e){return d.X$(this,e)},safeExtend(e){return d.W0(this,e)},merge(e){return d.h1(this,e)},pick(e){return d.Up(this,e)},omit(e){return d.cJ(this,e)},partial(...e){return d.OH(je,this,e[0])},exactPartial(...e){return d.OH(Xn,this,e[0],"exactPartial")},required(...e){return d.mw(er,this,e[0])}});function Ds(e,t){const n={type:"object",shape:e??{},...d.A2(t)};return new Ne(n)}function Cs(e,t){return new Ne({type:"object",shape:e,
catchall:Qn(),...d.A2(t)})}function Us(e,t){return new Ne({type:"object",shape:e,catchall:F(),...d.A2(t)})}const Gn=p.xI("ZodUnion",(e,t)=>{ot.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Gt(e,n,r,o),e.options=t.options});function Ee(e,t){return new Gn({type:"union",options:e,...d.A2(t)})}const Js=null;function uc(e,t){return new Js({type:"union",options:e,inclusive:!1,...util.normalizeParams(t)})}const Ms=p.xI("ZodDiscriminatedUnion",(e,t)=>{Gn.init(e,t),co.init(e,t)});function Fs(e,t,n){
return new Ms({type:"union",options:t,discriminator:e,...d.A2(n)})}const Ls=p.xI("ZodIntersection",(e,t)=>{ao.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Ht(e,n,r,o)});function Vs(e,t){return new Ls({type:"intersection",left:e,right:t})}const Bs=p.xI("ZodTuple",(e,t)=>{Q(),lo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>qt(e,n,r,o)},{rest(e){return this.clone({...this._zod.def,rest:e})},partial(){const e=this._zod.def;if(e.checks?.length)throw new Error(".partial() cannot \
be used on tuple schemas containing refinements");return this.clone({...e,items:e.items.map(t=>new je({type:"optional",innerType:t}))})}});function Hn(e,t,n){const r=t instanceof $,o=r?n:t,s=r?t:null;return new Bs({type:"tuple",items:e,rest:s,...d.A2(o)})}const he=p.xI("ZodRecord",(e,t)=>{Q(),fo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Yt(e,n,r,o),e.keyType=t.keyType,e.valueType=t.valueType});function qn(e,t,n){return!t||!t._zod?new he({type:"record",keyType:pe(),valueType:e,...d.
A2(t)}):new he({type:"record",keyType:e,valueType:t,...d.A2(n)})}function Ks(e,t,n){return new he({type:"record",keyType:e,valueType:t,...d.A2(n),partial:!0})}function cc(e,t,n){return new he({type:"record",keyType:e,valueType:t,mode:"loose",...util.normalizeParams(n)})}const Ws=null;function ac(e,t,n){return new Ws({type:"map",keyType:e,valueType:t,...util.normalizeParams(n)})}const Qs=null;function lc(e,t){return new Qs({type:"set",valueType:e,...util.normalizeParams(t)})}const ye=p.xI("ZodEnu\
m",(e,t)=>{po.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(r,o,s)=>Lt(e,r,o,s),e.enum=t.entries,e.options=[...e._zod.values];const n=new Set(Object.keys(t.entries));e.extract=(r,o)=>{const s={};for(const i of r)if(n.has(i))s[i]=t.entries[i];else throw new Error(`Key ${i} not found in enum`);return new ye({...t,checks:[],...d.A2(o),entries:s})},e.exclude=(r,o)=>{const s={...t.entries};for(const i of r)if(n.has(i))delete s[i];else throw new Error(`Key ${i} not found in enum`);return new ye({...t,
checks:[],...d.A2(o),entries:s})}});function Ae(e,t){const n=Array.isArray(e)?Object.fromEntries(e.map(r=>[r,r])):e;return new ye({type:"enum",entries:n,...d.A2(t)})}function dc(e,t){return new ye({type:"enum",entries:e,...util.normalizeParams(t)})}const Gs=p.xI("ZodLiteral",(e,t)=>{mo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Vt(e,n,r,o),e.values=new Set(t.values),Object.defineProperty(e,"value",{get(){if(t.values.length>1)throw new Error("This schema contains multiple valid liter\
al values. Use `.values` instead.");return t.values[0]}})});function Hs(e,t){return new Gs({type:"literal",values:Array.isArray(e)?e:[e],...d.A2(t)})}const qs=null;function fc(e){return core._file(qs,e)}const Ys=p.xI("ZodTransform",(e,t)=>{Q(),ho.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Kt(e,n,r,o),e._zod.parse=(n,r)=>{if(r.direction==="backward")throw new p.cV(e.constructor.name);n.addIssue=s=>{if(typeof s=="string")n.issues.push(d.sn(s,n.value,t));else{const i=s;i.fatal&&(i.continue=
!1),i.code??(i.code="custom"),"input"in i||(i.input=n.value),i.inst??(i.inst=e),n.issues.push(d.sn(i))}};const o=t.transform(n.value,n);return o instanceof Promise?o.then(s=>(n.value=s,n)):(n.value=o,n)}});function Yn(e){return new Ys({type:"transform",transform:e})}const je=p.xI("ZodOptional",(e,t)=>{dt.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>ke(e,n,r,o),e.unwrap=()=>e._zod.def.innerType});function Re(e){return new je({type:"optional",innerType:e})}const Xn=p.xI("ZodExactOptiona\
l",(e,t)=>{yo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>ke(e,n,r,o),e.unwrap=()=>e._zod.def.innerType});function Xs(e){return new Xn({type:"optional",innerType:e})}const ei=p.xI("ZodNullable",(e,t)=>{_o.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Xt(e,n,r,o),e.unwrap=()=>e._zod.def.innerType});function De(e){return new ei({type:"nullable",innerType:e})}function pc(e){return Re(De(e))}const ti=p.xI("ZodDefault",(e,t)=>{vo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>nn(
e,n,r,o),e.unwrap=()=>e._zod.def.innerType,e.removeDefault=e.unwrap});function ni(e,t){return new ti({type:"default",innerType:e,get defaultValue(){return typeof t=="function"?t():d.yG(t)}})}const ri=p.xI("ZodPrefault",(e,t)=>{go.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>rn(e,n,r,o),e.unwrap=()=>e._zod.def.innerType});function oi(e,t){return new ri({type:"prefault",innerType:e,get defaultValue(){return typeof t=="function"?t():d.yG(t)}})}const er=p.xI("ZodNonOptional",(e,t)=>{zo.init(
e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>en(e,n,r,o),e.unwrap=()=>e._zod.def.innerType});function si(e,t){return new er({type:"nonoptional",innerType:e,...d.A2(t)})}const ii=null;function mc(e){return new ii({type:"success",innerType:e})}const ui=p.xI("ZodCatch",(e,t)=>{bo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>on(e,n,r,o),e.unwrap=()=>e._zod.def.innerType,e.removeCatch=e.unwrap});function ci(e,t){return new ui({type:"catch",innerType:e,catchValue:typeof t=="function"?
t:d.SS(t)})}const ai=null;function hc(e){return core._nan(ai,e)}const li=p.xI("ZodPipe",(e,t)=>{$o.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>sn(e,n,r,o),e.in=t.in,e.out=t.out});function tr(e,t){return new li({type:"pipe",in:e,out:t})}const Ce=null;function yc(e,t,n){return new Ce({type:"pipe",in:e,out:t,transform:n.decode,reverseTransform:n.encode})}function _c(e){const t=e._zod.def;return new Ce({type:"pipe",in:t.out,out:t.in,transform:t.reverseTransform,reverseTransform:t.transform})}
const di=null,fi=p.xI("ZodReadonly",(e,t)=>{Zo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>un(e,n,r,o),e.unwrap=()=>e._zod.def.innerType});function pi(e){return new fi({type:"readonly",innerType:e})}const mi=null;function vc(e,t){return new mi({type:"template_literal",parts:e,...util.normalizeParams(t)})}const hi=p.xI("ZodLazy",(e,t)=>{So.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>cn(e,n,r,o),e.unwrap=()=>e._zod.def.getter()});function yi(e){return new hi({type:"lazy",getter:e})}
const _i=null;function gc(e){return new _i({type:"promise",innerType:e})}const vi=null;function zc(e){return new vi({type:"function",input:Array.isArray(e?.input)?Hn(e?.input):e?.input??me(F()),output:e?.output??F()})}const Ue=p.xI("ZodCustom",(e,t)=>{wo.init(e,t),Z.init(e,t),e._zod.processJSONSchema=(n,r,o)=>Bt(e,n,r,o)});function bc(e){const t=new core.$ZodCheck({check:"custom"});return t._zod.check=e,t}function $c(e,t){return core._custom(Ue,e??(()=>!0),t)}function gi(e,t={}){return _.fU(Ue,e,
t)}function zi(e,t){return _.MB(e,t)}const Zc=_.q0,Ic=_.mI,bi=p.xI("ZodInstanceOf",(e,t)=>{Ue.init(e,t)},{properties(e,t){return this.check(_.T2(e,t))}});function $i(e,t={}){const n=new bi({type:"custom",check:"custom",fn:r=>r instanceof e,abort:!0,...d.A2(t)});return n._zod.bag.Class=e,n._zod.check=r=>{r.value instanceof e||r.issues.push({code:"invalid_type",expected:e.name,input:r.value,inst:n,path:[...n._zod.def.path??[]]})},n}const Sc=(...e)=>core._stringbool({Codec:Ce,Boolean:Vn,String:Zn},
...e);function Zi(e){const t=yi(()=>Ee([pe(e),Ln(),Bn(),Wn(),me(t),qn(pe(),t)]));return t}function wc(e,t){return new di({type:"pipe",in:Yn(e),out:t})}}),

/***/ 43759:
((Bn,z,_)=>{_.d(z,{$O:()=>K,$S:()=>_n,Au:()=>d,Be:()=>S,Bj:()=>$,Ct:()=>Z,Dl:()=>x,ER:()=>pn,Eb:()=>an,F7:()=>Q,Fk:()=>sn,Fn:()=>B,G1:()=>N,G8:()=>rn,Hi:()=>on,Il:()=>gn,KB:()=>q,Kn:()=>H,LK:()=>V,MB:()=>zn,Mu:()=>v,Ny:()=>I,Pw:()=>j,Rl:()=>P,T2:()=>hn,TL:()=>kn,Tx:()=>b,Uy:()=>W,WN:()=>yn,YA:()=>un,Zm:()=>k,_L:()=>nn,_z:()=>U,aC:()=>T,bS:()=>s,cU:()=>Y,dR:()=>ln,dZ:()=>bn,db:()=>R,em:()=>en,f2:()=>O,fU:()=>An,fs:()=>D,gP:()=>F,hH:()=>fn,jw:()=>tn,lo:()=>wn,m9:()=>cn,mI:()=>Cn,nA:()=>E,pY:()=>M,
q0:()=>vn,qF:()=>mn,qG:()=>X,qm:()=>A,rk:()=>G,rt:()=>J,tB:()=>C,wA:()=>L,xY:()=>dn});var o=_(44890),p=_(29396),r=_(54723);function h(n){return n.checks&&(n.checks=[...n.checks]),n}function P(n,t){return new n(h({type:"string",...r.A2(t)}))}function Tn(n,t){return new n(h({type:"string",coerce:!0,...util.normalizeParams(t)}))}function v(n,t){return new n({type:"string",format:"email",check:"string_format",abort:!1,...r.A2(t)})}function C(n,t){return new n({type:"string",format:"guid",check:"stri\
ng_format",abort:!1,...r.A2(t)})}function S(n,t){return new n({type:"string",format:"uuid",check:"string_format",abort:!1,...r.A2(t)})}function E(n,t){return new n({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v4",...r.A2(t)})}function M(n,t){return new n({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v6",...r.A2(t)})}function L(n,t){return new n({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v7",...r.A2(t)})}function B(n,t){return new n(
{type:"string",format:"url",check:"string_format",abort:!1,...r.A2(t)})}function T(n,t){return new n({type:"string",format:"emoji",check:"string_format",abort:!1,...r.A2(t)})}function x(n,t){return new n({type:"string",format:"nanoid",check:"string_format",abort:!1,...r.A2(t)})}function D(n,t){return new n({type:"string",format:"cuid",check:"string_format",abort:!1,...r.A2(t)})}function $(n,t){return new n({type:"string",format:"cuid2",check:"string_format",abort:!1,...r.A2(t)})}function Z(n,t){
return new n({type:"string",format:"ulid",check:"string_format",abort:!1,...r.A2(t)})}function j(n,t){return new n({type:"string",format:"xid",check:"string_format",abort:!1,...r.A2(t)})}function U(n,t){return new n({type:"string",format:"ksuid",check:"string_format",abort:!1,...r.A2(t)})}function I(n,t){return new n({type:"string",format:"ipv4",check:"string_format",abort:!1,...r.A2(t)})}function K(n,t){return new n({type:"string",format:"ipv6",check:"string_format",abort:!1,...r.A2(t)})}function xn(n,t){
return new n({type:"string",format:"mac",check:"string_format",abort:!1,...util.normalizeParams(t)})}function W(n,t){return new n({type:"string",format:"cidrv4",check:"string_format",abort:!1,...r.A2(t)})}function F(n,t){return new n({type:"string",format:"cidrv6",check:"string_format",abort:!1,...r.A2(t)})}function J(n,t){return new n({type:"string",format:"base64",check:"string_format",abort:!1,...r.A2(t)})}function Y(n,t){return new n({type:"string",format:"base64url",check:"string_format",abort:!1,
...r.A2(t)})}function q(n,t){return new n({type:"string",format:"e164",check:"string_format",abort:!1,...r.A2(t)})}function Dn(n,t){return new n({type:"string",format:"credit_card",check:"string_format",abort:!1,...util.normalizeParams(t)})}function $n(n,t){return new n({type:"string",format:"iban",check:"string_format",abort:!1,...util.normalizeParams(t)})}function G(n,t){return new n({type:"string",format:"jwt",check:"string_format",abort:!1,...r.A2(t)})}const Zn={Any:null,Minute:-1,Second:0,Millisecond:3,
Microsecond:6};function N(n,t){return new n({type:"string",format:"datetime",check:"string_format",offset:!1,local:!1,precision:null,...r.A2(t)})}function R(n,t){return new n({type:"string",format:"date",check:"string_format",...r.A2(t)})}function H(n,t){return new n({type:"string",format:"time",check:"string_format",precision:null,...r.A2(t)})}function O(n,t){return new n({type:"string",format:"duration",check:"string_format",...r.A2(t)})}function Q(n,t){return new n(h({type:"number",checks:[],
...r.A2(t)}))}function X(n,t){return new n(h({type:"number",coerce:!0,checks:[],...r.A2(t)}))}function V(n,t){return new n({type:"number",check:"number_format",abort:!1,format:"safeint",...r.A2(t)})}function jn(n,t){return new n({type:"number",check:"number_format",abort:!1,format:"float32",...util.normalizeParams(t)})}function Un(n,t){return new n({type:"number",check:"number_format",abort:!1,format:"float64",...util.normalizeParams(t)})}function In(n,t){return new n({type:"number",check:"numbe\
r_format",abort:!1,format:"int32",...util.normalizeParams(t)})}function Kn(n,t){return new n({type:"number",check:"number_format",abort:!1,format:"uint32",...util.normalizeParams(t)})}function nn(n,t){return new n({type:"boolean",...r.A2(t)})}function Wn(n,t){return new n({type:"boolean",coerce:!0,...util.normalizeParams(t)})}function Fn(n,t){return new n({type:"bigint",...util.normalizeParams(t)})}function Jn(n,t){return new n({type:"bigint",coerce:!0,...util.normalizeParams(t)})}function Yn(n,t){
return new n({type:"bigint",check:"bigint_format",abort:!1,format:"int64",...util.normalizeParams(t)})}function qn(n,t){return new n({type:"bigint",check:"bigint_format",abort:!1,format:"uint64",...util.normalizeParams(t)})}function Gn(n,t){return new n({type:"symbol",...util.normalizeParams(t)})}function Nn(n,t){return new n({type:"undefined",...util.normalizeParams(t)})}function tn(n,t){return new n({type:"null",...r.A2(t)})}function Rn(n){return new n({type:"any"})}function en(n){return new n(
{type:"unknown"})}function rn(n,t){return new n({type:"never",...r.A2(t)})}function Hn(n,t){return new n({type:"void",...util.normalizeParams(t)})}function On(n,t){return new n({type:"date",...util.normalizeParams(t)})}function Qn(n,t){return new n({type:"date",coerce:!0,...util.normalizeParams(t)})}function Xn(n,t){return new n({type:"nan",...util.normalizeParams(t)})}function d(n,t){return new o.sm({check:"less_than",...r.A2(t),value:n,inclusive:!1})}function k(n,t){return new o.sm({check:"les\
s_than",...r.A2(t),value:n,inclusive:!0})}function b(n,t){return new o.J_({check:"greater_than",...r.A2(t),value:n,inclusive:!1})}function A(n,t){return new o.J_({check:"greater_than",...r.A2(t),value:n,inclusive:!0})}function Vn(n){return b(0,n)}function nt(n){return d(0,n)}function tt(n){return k(0,n)}function et(n){return A(0,n)}function on(n,t){return new o.Jk({check:"multiple_of",...r.A2(t),value:n})}function rt(n,t){return new checks.$ZodCheckMaxSize({check:"max_size",...util.normalizeParams(
t),maximum:n})}function it(n,t){return new checks.$ZodCheckMinSize({check:"min_size",...util.normalizeParams(t),minimum:n})}function ot(n,t){return new checks.$ZodCheckSizeEquals({check:"size_equals",...util.normalizeParams(t),size:n})}function an(n,t){return new o.Yk({check:"max_length",...r.A2(t),maximum:n})}function cn(n,t){return new o.Kk({check:"min_length",...r.A2(t),minimum:n})}function un(n,t){return new o.RM({check:"length_equals",...r.A2(t),length:n})}function sn(n,t){return new o.DG({
check:"string_format",format:"regex",...r.A2(t),pattern:n})}function fn(n){return new o.NI({check:"string_format",format:"lowercase",...r.A2(n)})}function mn(n){return new o.kH({check:"string_format",format:"uppercase",...r.A2(n)})}function ln(n,t){return new o.Tt({check:"string_format",format:"includes",...r.A2(t),includes:n})}function _n(n,t){return new o.J({check:"string_format",format:"starts_with",...r.A2(t),prefix:n})}function pn(n,t){return new o.E6({check:"string_format",format:"ends_wit\
h",...r.A2(t),suffix:n})}function at(n,t,e){return new checks.$ZodCheckProperty({check:"property",property:n,schema:t,...util.normalizeParams(e)})}function hn(n,t){return new o.nJ({check:"properties",shape:n,...r.A2(t)})}function ct(n,t){return new checks.$ZodCheckMimeType({check:"mime_type",mime:n,...util.normalizeParams(t)})}function s(n){return new o.v$({check:"overwrite",tx:n})}function wn(n){return s(t=>t.normalize(n))}function yn(){return s(n=>n.trim())}function gn(){return s(n=>n.toLowerCase())}
function dn(){return s(n=>n.toUpperCase())}function kn(){return s(n=>r.Yv(n))}function bn(n,t,e){return new n({type:"array",element:t,...r.A2(e)})}function ut(n,t,e){return new n({type:"union",options:t,...util.normalizeParams(e)})}function st(n,t,e){return new n({type:"union",options:t,inclusive:!1,...util.normalizeParams(e)})}function ft(n,t,e,i){return new n({type:"union",options:e,discriminator:t,...util.normalizeParams(i)})}function mt(n,t,e){return new n({type:"intersection",left:t,right:e})}
function lt(n,t,e,i){const c=e instanceof schemas.$ZodType,a=c?i:e,m=c?e:null;return new n({type:"tuple",items:t,rest:m,...util.normalizeParams(a)})}function _t(n,t,e,i){return new n({type:"record",keyType:t,valueType:e,...util.normalizeParams(i)})}function pt(n,t,e,i){return new n({type:"map",keyType:t,valueType:e,...util.normalizeParams(i)})}function ht(n,t,e){return new n({type:"set",valueType:t,...util.normalizeParams(e)})}function wt(n,t,e){const i=Array.isArray(t)?Object.fromEntries(t.map(
c=>[c,c])):t;return new n({type:"enum",entries:i,...util.normalizeParams(e)})}function yt(n,t,e){return new n({type:"enum",entries:t,...util.normalizeParams(e)})}function gt(n,t,e){return new n({type:"literal",values:Array.isArray(t)?t:[t],...util.normalizeParams(e)})}function dt(n,t){return new n({type:"file",...util.normalizeParams(t)})}function kt(n,t){return new n({type:"transform",transform:t})}function bt(n,t){return new n({type:"optional",innerType:t})}function At(n,t){return new n({type:"\
nullable",innerType:t})}function zt(n,t,e){return new n({type:"default",innerType:t,get defaultValue(){return typeof e=="function"?e():util.shallowClone(e)}})}function Pt(n,t,e){return new n({type:"nonoptional",innerType:t,...util.normalizeParams(e)})}function vt(n,t){return new n({type:"success",innerType:t})}function Ct(n,t,e){return new n({type:"catch",innerType:t,catchValue:typeof e=="function"?e:util.constantCatch(e)})}function St(n,t,e){return new n({type:"pipe",in:t,out:e})}function Et(n,t){
return new n({type:"readonly",innerType:t})}function Mt(n,t,e){return new n({type:"template_literal",parts:t,...util.normalizeParams(e)})}function Lt(n,t){return new n({type:"lazy",getter:t})}function Bt(n,t){return new n({type:"promise",innerType:t})}function Tt(n,t,e){const i=util.normalizeParams(e);return i.abort??(i.abort=!0),new n({type:"custom",check:"custom",fn:t,...i})}function An(n,t,e){return new n({type:"custom",check:"custom",fn:t,...r.A2(e)})}function zn(n,t){const e=Pn(i=>(i.addIssue=
c=>{if(typeof c=="string")i.issues.push(r.sn(c,i.value,e._zod.def));else{const a=c;a.fatal&&(a.continue=!1),a.code??(a.code="custom"),"input"in a||(a.input=i.value),a.inst??(a.inst=e),a.continue??(a.continue=!e._zod.def.abort),i.issues.push(r.sn(a))}},n(i.value,i)),t);return e}function Pn(n,t){const e=new o.QP({check:"custom",...r.A2(t)});return e._zod.check=n,e}function vn(n){const t=new o.QP({check:"describe"});return t._zod.onattach=[e=>{const i=p.fd.get(e)??{};p.fd.add(e,{...i,description:n})}],
t._zod.check=()=>{},t}function Cn(n){const t=new o.QP({check:"meta"});return t._zod.onattach=[e=>{const i=p.fd.get(e)??{};p.fd.add(e,{...i,...n})}],t._zod.check=()=>{},t}function xt(n,t){const e=util.normalizeParams(t);let i=e.truthy??["true","1","yes","on","y","enabled"],c=e.falsy??["false","0","no","off","n","disabled"];e.case!=="sensitive"&&(i=i.map(u=>typeof u=="string"?u.toLowerCase():u),c=c.map(u=>typeof u=="string"?u.toLowerCase():u));const a=new Set(i),m=new Set(c),y=n.Codec??schemas.$ZodCodec,
Sn=n.Boolean??schemas.$ZodBoolean,En=n.String??schemas.$ZodString,Mn=new En({type:"string",error:e.error}),Ln=new Sn({type:"boolean",error:e.error}),l=new y({type:"pipe",in:Mn,out:Ln,transform:((u,g)=>{let w=u;return e.case!=="sensitive"&&(w=w.toLowerCase()),a.has(w)?!0:m.has(w)?!1:(g.issues.push({code:"invalid_value",expected:"stringbool",values:[...a,...m],input:g.value,inst:l,continue:!1}),{})}),reverseTransform:((u,g)=>u===!0?i[0]||"true":c[0]||"false"),error:e.error});return l._zod.bag.truthy=
i,l._zod.bag.falsy=c,l._zod.bag.case=e.case??"insensitive",l}function Dt(n,t,e,i={}){const c=util.normalizeParams(i),a={check:"string_format",type:"string",format:t,fn:typeof e=="function"?e:y=>e.test(y),...c};return e instanceof RegExp&&(a.pattern=e),new n(a)}}),

/***/ 44890:
((y,k,m)=>{m.d(k,{DG:()=>w,E6:()=>O,J:()=>R,J_:()=>$,Jk:()=>z,KH:()=>x,Kk:()=>Z,NI:()=>E,QP:()=>l,RM:()=>I,Tt:()=>M,Yk:()=>b,kH:()=>S,nJ:()=>P,ql:()=>_,sm:()=>C,v$:()=>T});var r=m(88532),g=m(23908),a=m(54723);const l=r.xI("$ZodCheck",(t,e)=>{var i;t._zod??(t._zod={}),t._zod.def=e,(i=t._zod).onattach??(i.onattach=[])}),N=t=>{const e=t.value;return!util.nullish(e)&&e.size!==void 0},v=t=>{const e=t.value;return!a.cl(e)&&e.length!==void 0},p={number:"number",bigint:"bigint",object:"date"},C=r.xI("\
$ZodCheckLessThan",(t,e)=>{l.init(t,e);const i=p[typeof e.value];t._zod.check=n=>{(e.inclusive?n.value<=e.value:n.value<e.value)||n.issues.push({origin:p[typeof n.value]??i,code:"too_big",maximum:typeof e.value=="object"?e.value.getTime():e.value,input:n.value,inclusive:e.inclusive,inst:t,continue:!e.abort})}}),$=r.xI("$ZodCheckGreaterThan",(t,e)=>{l.init(t,e);const i=p[typeof e.value];t._zod.check=n=>{(e.inclusive?n.value>=e.value:n.value>e.value)||n.issues.push({origin:p[typeof n.value]??i,code:"\
too_small",minimum:typeof e.value=="object"?e.value.getTime():e.value,input:n.value,inclusive:e.inclusive,inst:t,continue:!e.abort})}}),z=r.xI("$ZodCheckMultipleOf",(t,e)=>{l.init(t,e),t._zod.check=i=>{if(typeof i.value!=typeof e.value)throw new Error("Cannot mix number and bigint in multiple_of check.");(typeof i.value=="bigint"?e.value!==BigInt(0)&&i.value%e.value===BigInt(0):a.LG(i.value,e.value)===0)||i.issues.push({origin:typeof i.value,code:"not_multiple_of",divisor:e.value,input:i.value,inst:t,
continue:!e.abort})}}),x=r.xI("$ZodCheckNumberFormat",(t,e)=>{l.init(t,e),e.format=e.format||"float64";const i=e.format?.includes("int"),n=i?"int":"number",[o,u]=a.zH[e.format];t._zod.check=s=>{const c=s.value;if(i){if(!Number.isInteger(c)){s.issues.push({expected:n,format:e.format,code:"invalid_type",continue:!1,input:c,inst:t});return}if(!Number.isSafeInteger(c)){c>0?s.issues.push({input:c,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:t,
origin:n,inclusive:!0,continue:!e.abort}):s.issues.push({input:c,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:t,origin:n,inclusive:!0,continue:!e.abort});return}}c<o&&s.issues.push({origin:"number",input:c,code:"too_small",minimum:o,inclusive:!0,inst:t,continue:!e.abort}),c>u&&s.issues.push({origin:"number",input:c,code:"too_big",maximum:u,inclusive:!0,inst:t,continue:!e.abort})}}),B=null,D=null,A=null,F=null,b=r.xI("$ZodCheckMaxLen\
gth",(t,e)=>{var i;l.init(t,e),(i=t._zod.def).when??(i.when=v),t._zod.check=n=>{const o=n.value,u=o.length;if((typeof o=="string"&&u>e.maximum?a.O7(o):u)<=e.maximum)return;const c=a.Rc(o);n.issues.push({origin:c,code:"too_big",maximum:e.maximum,inclusive:!0,input:o,inst:t,continue:!e.abort})}}),Z=r.xI("$ZodCheckMinLength",(t,e)=>{var i;l.init(t,e),(i=t._zod.def).when??(i.when=v),t._zod.check=n=>{const o=n.value,u=o.length;if((typeof o=="string"&&u>=e.minimum&&u<e.minimum*2?a.O7(o):u)>=e.minimum)
return;const c=a.Rc(o);n.issues.push({origin:c,code:"too_small",minimum:e.minimum,inclusive:!0,input:o,inst:t,continue:!e.abort})}}),I=r.xI("$ZodCheckLengthEquals",(t,e)=>{var i;l.init(t,e),(i=t._zod.def).when??(i.when=v),t._zod.check=n=>{const o=n.value,u=o.length,s=typeof o=="string"&&u>=e.length&&u<=e.length*2?a.O7(o):u;if(s===e.length)return;const c=a.Rc(o),h=s>e.length;n.issues.push({origin:c,...h?{code:"too_big",maximum:e.length}:{code:"too_small",minimum:e.length},inclusive:!0,exact:!0,input:n.
value,inst:t,continue:!e.abort})}}),_=r.xI("$ZodCheckStringFormat",(t,e)=>{var i,n;l.init(t,e),e.pattern?(i=t._zod).check??(i.check=o=>{e.pattern.lastIndex=0,!e.pattern.test(o.value)&&o.issues.push({origin:"string",code:"invalid_format",format:e.format,input:o.value,...e.pattern?{pattern:e.pattern.toString()}:{},inst:t,continue:!e.abort})}):(n=t._zod).check??(n.check=()=>{})}),w=r.xI("$ZodCheckRegex",(t,e)=>{_.init(t,e),t._zod.check=i=>{e.pattern.lastIndex=0,!e.pattern.test(i.value)&&i.issues.push(
{origin:"string",code:"invalid_format",format:"regex",input:i.value,pattern:e.pattern.toString(),inst:t,continue:!e.abort})}}),E=r.xI("$ZodCheckLowerCase",(t,e)=>{e.pattern??(e.pattern=g.AC),_.init(t,e)}),S=r.xI("$ZodCheckUpperCase",(t,e)=>{e.pattern??(e.pattern=g.Zv),_.init(t,e)}),M=r.xI("$ZodCheckIncludes",(t,e)=>{l.init(t,e);const i=a.sD(e.includes),n=new RegExp(typeof e.position=="number"?`^.{${e.position},}${i}`:i);e.pattern=n,t._zod.check=o=>{o.value.includes(e.includes,e.position)||o.issues.
push({origin:"string",code:"invalid_format",format:"includes",includes:e.includes,input:o.value,inst:t,continue:!e.abort})}}),R=r.xI("$ZodCheckStartsWith",(t,e)=>{l.init(t,e);const i=new RegExp(`^${a.sD(e.prefix)}.*`);e.pattern??(e.pattern=i),t._zod.check=n=>{n.value.startsWith(e.prefix)||n.issues.push({origin:"string",code:"invalid_format",format:"starts_with",prefix:e.prefix,input:n.value,inst:t,continue:!e.abort})}}),O=r.xI("$ZodCheckEndsWith",(t,e)=>{l.init(t,e);const i=new RegExp(`.*${a.sD(
e.suffix)}$`);e.pattern??(e.pattern=i),t._zod.check=n=>{n.value.endsWith(e.suffix)||n.issues.push({origin:"string",code:"invalid_format",format:"ends_with",suffix:e.suffix,input:n.value,inst:t,continue:!e.abort})}});function d(t,e,i){t.issues.length&&e.issues.push(...a.lQ(i,t.issues))}const W=null,P=r.xI("$ZodCheckProperties",(t,e)=>{l.init(t,e),a.jD(t,Symbol.iterator,function*(){yield t});let i;t._zod.check=n=>{if(n.value==null){n.issues.push({expected:"object",code:"invalid_type",input:n.value,
inst:t});return}i??(i=Reflect.ownKeys(e.shape).map(s=>[s,e.shape[s]]));const o=n.value;let u;for(const[s,c]of i){const h=c._zod.run({value:o[s],issues:[]},{});h instanceof Promise?(u??(u=[]),u.push(h.then(L=>d(L,n,s)))):d(h,n,s)}if(u)return Promise.all(u).then(()=>{})}}),j=null,T=r.xI("$ZodCheckOverwrite",(t,e)=>{l.init(t,e),t._zod.check=i=>{i.value=e.tx(i.value)}})}),

/***/ 88532:
((x,j,y)=>{y.d(j,{$W:()=>$,GT:()=>k,cV:()=>m,cr:()=>u,xI:()=>T});var v=y(54723),g;const I=Object.freeze({status:"aborted"}),l={value:void 0,enumerable:!1};let E="captureStackTrace"in Error?Error:null;function w(t){const r=E;if(r){const i=r.stackTraceLimit;if(typeof i=="number"){try{r.stackTraceLimit=0}catch{return E=null,new t}try{return new t}finally{r.stackTraceLimit=i}}}return new t}function T(t,r,i,d){const C={};function P(e){this.def=e,this.constr=c,this.traits=new Set}P.prototype=C;const z=i,
_=z&&new WeakSet;function h(e,n){if(e._zod){if(e._zod.traits.has(t))return}else{l.value=new P(n);try{Object.defineProperty(e,"_zod",l)}finally{l.value=void 0}}if(e._zod.traits.add(t),r(e,n),_){const o=Object.getPrototypeOf(e),b=e._zod.constr.prototype;let a=o;for(;a&&a!==b;)a=Object.getPrototypeOf(a);const p=a??o;_.has(p)||(_.add(p),(0,v.ol)(p,z))}const s=c.prototype;for(const o in s)Object.prototype.hasOwnProperty.call(s,o)&&(o in e||(e[o]=s[o].bind(e)))}const S=d?.Parent??Object;class O extends S{}
Object.defineProperty(O,"name",{value:t});function c(e){const n=d?.Parent?w(O):this;h(n,e);const s=n._zod.deferred;if(s){for(const b of s)b();n._zod.deferred=void 0}const o=globalThis.__zod_globalConfig?.postProcessor;return o&&o(n),n}return Object.defineProperty(c,"init",{value:h}),Object.defineProperty(c,Symbol.hasInstance,{value:e=>d?.Parent&&e instanceof d.Parent?!0:e?._zod?.traits?.has(t)}),Object.defineProperty(c,"name",{value:t}),c}const L=null;class k extends Error{constructor(){super("E\
ncountered Promise during synchronous parse. Use .parseAsync() instead.")}}class m extends Error{constructor(r){super(`Encountered unidirectional transform during encode: ${r}`),this.name="ZodEncodeError"}}(g=globalThis).__zod_globalConfig??(g.__zod_globalConfig={});const u=globalThis.__zod_globalConfig;function $(t){return t&&Object.assign(u,t),u}}),

/***/ 23908:
((W,t,d)=>{d.d(t,{AC:()=>L,Ak:()=>F,D2:()=>l,F:()=>M,Gl:()=>c,K3:()=>E,Os:()=>Z,Rp:()=>z,Z0:()=>i,Zg:()=>B,Zv:()=>H,ai:()=>b,ch:()=>U,fO:()=>$,gF:()=>o,gp:()=>C,hQ:()=>m,kB:()=>T,kM:()=>u,l7:()=>x,nd:()=>G,o:()=>X,p0:()=>r,p6:()=>N,r0:()=>P,uR:()=>D,uX:()=>S,ug:()=>p,w$:()=>K,zM:()=>g,zr:()=>_});const o=/^[cC][0-9a-z]{6,}$/,c=/^[0-9a-z]+$/,i=/^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/,u=/^[0-9a-vA-V]{20}$/,$=/^[A-Za-z0-9]{27}$/,F=/^[a-zA-Z0-9_-]{21}$/;function l(n){return new RegExp(`^[a-zA-Z\
0-9_-]{${n}}$`)}const r=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/,Y=/^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/,Z=/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/,
D=n=>n?new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${n}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`):/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/,w=null,V=null,I=null,z=/^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/,k=/^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,
J=/^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/,v=/^[^\s@"]{1,64}@[^\s@]{1,255}$/u,j=null,Q=/^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,R="^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$";function B(){return new RegExp(R,"u")}const S=/^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/,
p=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/,y=n=>{const a=util.escapeRegex(n??":");return new RegExp(`^(?:[0-9A-F]{2}${a}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${a}){\
5}[0-9a-f]{2}$`)},_=/^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/,x=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/,
E=/^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/,P=/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/,q=/^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/,n0=/^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/,M=/^https?$/,m=/^\+[1-9]\d{6,14}$/,a0=/^\d(?:[ -]?\d){11,18}$/,e0=/^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/,
A0=/^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/,s="(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";function h(n){return new RegExp(`^${n}$`)}const N=h(s);function e(n){const a="(?:[01]\\d|2[0-3]):[0-5]\\d";return typeof n.precision=="number"?n.precision===-1?`${a}`:n.precision===0?`${a}:[0-5]\\d`:`${a}:[0-5]\\d\\.\\d{${n.precision}}`:
n.seconds?`${a}:[0-5]\\d(?:\\.\\d+)?`:`${a}(?::[0-5]\\d(?:\\.\\d+)?)?`}function T(n){return new RegExp(`^${e(n)}$`)}function K(n){const a=["Z"];n.offset&&a.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");const A=`${e({precision:n.precision,seconds:!0})}(?:${a.join("|")})`,O=n.local?`${A}|${e({precision:n.precision})}`:A;return new RegExp(`^${s}T(?:${O})$`)}const C=/^[\s\S]{0,}$/,s0=n=>{const a=n?`[\\s\\S]{${n?.minimum??0},${n?.maximum??""}}`:"[\\s\\S]*";return new RegExp(`^${a}$`)},X=/^-?\d+n?$/,G=/^-?\d+$/,
b=/^-?\d+(?:\.\d+)?$/,g=/^(?:true|false)$/i,U=/^null$/i,t0=/^undefined$/i,L=/^[^A-Z]*$/,H=/^[^a-z]*$/,d0=/^[0-9a-fA-F]*$/;function o0(n,a){return new RegExp(`^[A-Za-z0-9+/]{${n}}${a}$`)}function f0(n){return new RegExp(`^[A-Za-z0-9_-]{${n}}$`)}const c0=/^[0-9a-fA-F]{32}$/,i0=null,u0=null,$0=/^[0-9a-fA-F]{40}$/,F0=null,l0=null,r0=/^[0-9a-fA-F]{64}$/,Z0=null,D0=null,z0=/^[0-9a-fA-F]{96}$/,R0=null,B0=null,S0=/^[0-9a-fA-F]{128}$/,p0=null,_0=null}),

/***/ 29396:
((r,o,a)=>{a.d(o,{fd:()=>p});var s;const l=null,u=null;class _{constructor(){this._map=new WeakMap,this._idmap=new Map}add(t,...e){const i=e[0];return this._map.set(t,i),i&&typeof i=="object"&&"id"in i&&this._idmap.set(i.id,t),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(t){const e=this._map.get(t);return e&&typeof e=="object"&&"id"in e&&this._idmap.delete(e.id),this._map.delete(t),this}get(t){const e=t._zod.parent;if(e){const i={...this.get(e)??{}};delete i.id;const n={
...i,...this._map.get(t)};return Object.keys(n).length?n:void 0}return this._map.get(t)}has(t){return this._map.has(t)}}function d(){return new _}(s=globalThis).__zod_globalRegistry??(s.__zod_globalRegistry=d());const p=globalThis.__zod_globalRegistry}),

/***/ 54723:
((Ne,R,j)=>{j.d(R,{A2:()=>W,B7:()=>k,GW:()=>ge,Gv:()=>m,LG:()=>K,MO:()=>E,NM:()=>X,NR:()=>Z,O7:()=>pe,OH:()=>oe,PO:()=>P,QH:()=>ce,Qd:()=>b,Rc:()=>he,SS:()=>ke,UQ:()=>B,Up:()=>Y,Vy:()=>_,W0:()=>ne,X:()=>Ae,X$:()=>te,Yv:()=>F,cJ:()=>ee,cl:()=>M,d3:()=>ae,gJ:()=>$,gx:()=>G,h1:()=>re,hI:()=>V,hi:()=>fe,iR:()=>le,jD:()=>me,jw:()=>T,k8:()=>D,lQ:()=>se,mw:()=>ie,o8:()=>d,ol:()=>_e,p6:()=>U,qQ:()=>H,qh:()=>g,rL:()=>ue,sD:()=>Q,sn:()=>ye,un:()=>Oe,v5:()=>Ee,w5:()=>C,yG:()=>q,zH:()=>J,zM:()=>l});var x=j(
88532);function Re(e){return e}function xe(e){return e}function Ce(){return e=>e}function Te(e){}function De(e){throw new Error("Unexpected value in exhaustive check")}function Ie(e){}function C(e){const t=Object.values(e).filter(r=>typeof r=="number");return Object.entries(e).filter(([r,o])=>t.indexOf(+r)===-1).map(([r,o])=>o)}function T(e,t="|"){return e.map(n=>k(n)).join(t)}function D(e,t){return typeof t=="bigint"?t.toString():t}class I{constructor(t){this._getter=t,this._value=void 0}get value(){
const t=this._getter;return t!==void 0&&(this._value=t(),this._getter=void 0),this._value}}function P(e){return new I(e)}function M(e){return e==null}function U(e){const t=e.startsWith("^")?1:0,n=e.endsWith("$")?e.length-1:e.length;return e.slice(t,n)}function K(e,t){const n=e/t,r=Math.round(n),o=4*Number.EPSILON*Math.max(Math.abs(n),1);return Math.abs(n-r)<o?0:n-r}const S=Symbol("evaluating");function $(e,t,n){let r;Object.defineProperty(e,t,{get(){if(r!==S)return r===void 0&&(r=S,r=n()),r},set(o){
Object.defineProperty(e,t,{value:o})},configurable:!0})}function Me(e){return Object.create(Object.getPrototypeOf(e),Object.getOwnPropertyDescriptors(e))}function _(e,t,n){Object.defineProperty(e,t,{value:n,writable:!0,enumerable:!0,configurable:!0})}function E(e){const t=Object.getOwnPropertyDescriptor(e,"shape");return t?.get?t.get.raw:t?.value}function a(e){return E(e._zod.def)??e._zod.def.shape}function A(e,t,n){Object.defineProperty(e,t,{get(){const r=n();return _(this,t,r),r},enumerable:!0,
configurable:!0})}function z(e,t,n){t in e?_(e,t,n):e[t]=n}function h(e,t,n,r){const o=a(t);for(const i of n){const u=Object.getOwnPropertyDescriptor(o,i);u.enumerable&&(u.get?A(e,i,()=>{const c=t._zod.def.shape[i];return r?r(c,i):c}):z(e,i,r?r(u.value,i):u.value))}}function L(e,t){for(const n of Reflect.ownKeys(t)){const r=Object.getOwnPropertyDescriptor(t,n);r.enumerable&&(r.get?A(e,n,()=>t[n]):z(e,n,r.value))}}function l(...e){const t={};for(const n of e){const r=Object.getOwnPropertyDescriptors(
n);Object.assign(t,r)}return Object.defineProperties({},t)}function Ue(e){return l(e._zod.def)}function Ke(e,t){return t?t.reduce((n,r)=>n?.[r],e):e}function $e(e){const t=Object.keys(e),n=t.map(r=>e[r]);return Promise.all(n).then(r=>{const o={};for(let i=0;i<t.length;i++)o[t[i]]=r[i];return o})}function Le(e=10){const t="abcdefghijklmnopqrstuvwxyz";let n="";for(let r=0;r<e;r++)n+=t[Math.floor(Math.random()*t.length)];return n}function B(e){return JSON.stringify(e)}function F(e){return e.toLowerCase().
trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}const G="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};function m(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}const V=P(()=>{if(x.cr.jitless||typeof navigator<"u"&&navigator?.userAgent?.includes("Cloudflare"))return!1;try{const e=Function;return new e(""),!0}catch{return!1}});function b(e){if(m(e)===!1)return!1;const t=e.constructor;if(t===void 0||typeof t!="function")return!0;const n=t.prototype;
return!(m(n)===!1||Object.prototype.hasOwnProperty.call(n,"isPrototypeOf")===!1)}function q(e){return b(e)?{...e}:Array.isArray(e)?[...e]:e instanceof Map?new Map(e):e instanceof Set?new Set(e):e}function Be(e){let t=0;for(const n in e)Object.prototype.hasOwnProperty.call(e,n)&&t++;return t}const Fe=e=>{const t=typeof e;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(e)?"nan":"number";case"boolean":return"boolean";case"function":return"fun\
ction";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.isArray(e)?"array":e===null?"null":e.then&&typeof e.then=="function"&&e.catch&&typeof e.catch=="function"?"promise":typeof Map<"u"&&e instanceof Map?"map":typeof Set<"u"&&e instanceof Set?"set":typeof Date<"u"&&e instanceof Date?"date":typeof File<"u"&&e instanceof File?"file":"object";default:throw new Error(`Unknown data type: ${t}`)}},H=new Set(["string","number","symbol"]),Ge=new Set(["string","number","\
bigint","boolean","symbol","undefined"]);function Q(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function d(e,t,n){const r=new e._zod.constr(t??e._zod.def);return(!t||n?.parent)&&(r._zod.parent=e),r}function W(e){const t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function Ve(e){
let t;return new Proxy({},{get(n,r,o){return t??(t=e()),Reflect.get(t,r,o)},set(n,r,o,i){return t??(t=e()),Reflect.set(t,r,o,i)},has(n,r){return t??(t=e()),Reflect.has(t,r)},deleteProperty(n,r){return t??(t=e()),Reflect.deleteProperty(t,r)},ownKeys(n){return t??(t=e()),Reflect.ownKeys(t)},getOwnPropertyDescriptor(n,r){return t??(t=e()),Reflect.getOwnPropertyDescriptor(t,r)},defineProperty(n,r,o){return t??(t=e()),Reflect.defineProperty(t,r,o)}})}function k(e){return typeof e=="bigint"?e.toString()+
"n":typeof e=="string"?`"${e}"`:`${e}`}function X(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}const J={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},Z={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]};function Y(e,t){
const n=e._zod.def,r=n.checks;if(r&&r.length>0)throw new Error(".pick() cannot be used on object schemas containing refinements");const i={};return h(i,e,w(e,t)),d(e,l(n,{shape:i,checks:[]}))}function w(e,t){const n=a(e),r=[];for(const o of Reflect.ownKeys(t)){if(!Object.getOwnPropertyDescriptor(n,o)?.enumerable)throw new Error(`Unrecognized key: "${String(o)}"`);t[o]&&r.push(o)}return r}function ee(e,t){const n=e._zod.def,r=n.checks;if(r&&r.length>0)throw new Error(".omit() cannot be used on ob\
ject schemas containing refinements");const i=new Set(w(e,t)),u={};return h(u,e,Reflect.ownKeys(a(e)).filter(c=>!i.has(c))),d(e,l(n,{shape:u,checks:[]}))}function te(e,t){if(!b(t))throw new Error("Invalid input to extend: expected a plain object");const n=e._zod.def.checks;if(n&&n.length>0){const o=a(e);for(const i of Reflect.ownKeys(t))if(Object.getOwnPropertyDescriptor(o,i)!==void 0)throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}
return d(e,l(e._zod.def,{shape:v(e,t)}))}function v(e,t){const n={};return h(n,e,Reflect.ownKeys(a(e))),L(n,t),n}function ne(e,t){if(!b(t))throw new Error("Invalid input to safeExtend: expected a plain object");return d(e,l(e._zod.def,{shape:v(e,t)}))}function re(e,t){if(!t?._zod?.def)throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(e._zod.def.checks?.length)throw new Error(".merge() cannot be used on object schemas containing refi\
nements. Use .safeExtend() instead.");const n={};h(n,e,Reflect.ownKeys(a(e))),h(n,t,Reflect.ownKeys(a(t)));const r=l(e._zod.def,{shape:n,get catchall(){return t._zod.def.catchall},checks:t._zod.def.checks??[]});return d(e,r)}function oe(e,t,n,r="partial"){const i=t._zod.def.checks;if(i&&i.length>0)throw new Error(`.${r}() cannot be used on object schemas containing refinements`);const c=n?new Set(w(t,n)):void 0,s={};return h(s,t,Reflect.ownKeys(a(t)),e&&((N,ve)=>c&&!c.has(ve)?N:new e({type:"opti\
onal",innerType:N}))),d(t,l(t._zod.def,{shape:s,checks:[]}))}function ie(e,t,n){const r=n?new Set(w(t,n)):void 0,o={};return h(o,t,Reflect.ownKeys(a(t)),(i,u)=>r&&!r.has(u)?i:new e({type:"nonoptional",innerType:i})),d(t,l(t._zod.def,{shape:o}))}function ce(e,t=0){if(e.aborted===!0)return!0;for(let n=t;n<e.issues.length;n++)if(e.issues[n]?.continue!==!0)return!0;return!1}function ue(e,t=0){if(e.aborted===!0)return!0;for(let n=t;n<e.issues.length;n++)if(e.issues[n]?.continue===!1)return!0;return!1}
function se(e,t){return t.map(n=>{var r;return(r=n).path??(r.path=[]),n.path.unshift(e),n})}function y(e){return typeof e=="string"?e:e?.message}function fe(e){const t=[];for(const n of e??[]){const r=n._zod.def;if(!/_(length|size)$|_equals$/.test(r.check))break;const o=r.maximum??r.length??r.size;o>=0&&t.push([o,n])}return t}function ae(e,t,n){var r;for(let o=t;o<e.length;o++)(r=e[o]).schema??(r.schema=n)}function le(e,t,n){var r;const o=e.inst?._zod?.traits;o?.has("$ZodType")&&(o.has("$ZodChec\
k")?(r=e).schema??(r.schema=e.inst):e.schema=e.inst);const i=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,u=e.message?e.message:y(e.inst?._zod.def?.error?.(e))??y(i?.(e))??y(t?.error?.(e))??y(n.customError?.(e))??y(n.localeError?.(e))??"Invalid input",c={};for(const s of Object.keys(e))s==="inst"||s==="schema"||s==="continue"||s==="input"||s==="__proto__"||(c[s]=e[s]);return c.path??(c.path=[]),c.message=u,t?.reportInput&&(c.input=e.input),c}function qe(e){return e instanceof Set?"set":e instanceof
Map?"map":e instanceof File?"file":"unknown"}const de=/[\uD800-\uDBFF]/;function pe(e){const t=e.length;if(!de.test(e))return t;let n=t;for(let r=0;r<t-1;r++)(e.charCodeAt(r)&64512)===55296&&(e.charCodeAt(r+1)&64512)===56320&&(n--,r++);return n}function he(e){return Array.isArray(e)?"array":typeof e=="string"?"string":"unknown"}function ge(e){const t=typeof e;switch(t){case"number":return Number.isNaN(e)?"nan":"number";case"object":{if(e===null)return"null";if(Array.isArray(e))return"array";const n=e;
if(n&&Object.getPrototypeOf(n)!==Object.prototype&&"constructor"in n&&n.constructor)return n.constructor.name}}return t}function ye(...e){const[t,n,r]=e;return typeof t=="string"?{message:t,code:"custom",input:n,inst:r}:{...t}}function He(e){return Object.entries(e).filter(([t,n])=>Number.isNaN(Number.parseInt(t,10))).map(t=>t[1])}function be(e){const t=atob(e),n=new Uint8Array(t.length);for(let r=0;r<t.length;r++)n[r]=t.charCodeAt(r);return n}function we(e){let t="";for(let n=0;n<e.length;n++)t+=
String.fromCharCode(e[n]);return btoa(t)}function Qe(e){const t=e.replace(/-/g,"+").replace(/_/g,"/"),n="=".repeat((4-t.length%4)%4);return be(t+n)}function We(e){return we(e).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function Xe(e){const t=e.replace(/^0x/,"");if(t.length%2!==0)throw new Error("Invalid hex string length");const n=new Uint8Array(t.length/2);for(let r=0;r<t.length;r+=2)n[r/2]=Number.parseInt(t.slice(r,r+2),16);return n}function Je(e){return Array.from(e).map(t=>t.toString(
16).padStart(2,"0")).join("")}class Ze{constructor(...t){}}function _e(e,t){for(const n in t){const r=Object.getOwnPropertyDescriptor(t,n);r.get?Object.defineProperty(e,n,{...r,enumerable:!1}):je(e,n,r.value)}}function g(e,t,n,r=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:r,value:n}),n}function me(e,t,n){return g(e,t,n,!1)}function Oe(e,t){for(const n in e){const r=e[n];Object.defineProperty(t,n,{configurable:!0,enumerable:!0,get(){return g(this,n,r(this))},set(o){
g(this,n,o)}})}return t}function je(e,t,n){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?n:g(this,t,n.bind(this))},set(r){g(this,t,r)}})}function Pe(e,t){const n=Object.getPrototypeOf(e);return t in n?void 0:n}let O,p=!1;const Se={configurable:!0,get(){p=!0}};function Ee(e,t,n){const r=Object.getPrototypeOf(e._zod);if(t in r&&O!==e._zod){O=void 0;return}O=e._zod,Object.defineProperty(r,t,{configurable:!0,get(){Object.defineProperty(this,t,Se);const o=p;p=!1;try{const i=n(this);
return p?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:i}),p=p||o,i}catch(i){throw delete this[t],p=p||o,i}},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o})}})}function Ae(e,t,n,r){const o=Pe(e,t);o&&Object.defineProperty(o,t,{configurable:!0,get(){const i={configurable:!0,writable:!0,enumerable:r,value:void 0};return Object.defineProperty(this,t,i),i.value=n(this),Object.defineProperty(this,t,i),i.value},set(i){Object.defineProperty(this,
t,{configurable:!0,writable:!0,enumerable:r,value:i})}})}const ze="~constantCatch";function ke(e){const t=()=>e;return t[ze]=!0,t}}),

/***/ 68819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96251);
/** An annotation as the runner reads it out of a step's output. */

/** `show` redacts. */
function annotate({ level, title, message, file, line }, show) {
    const place = { ...(file === null ? {} : { file: show(file) }), ...(line === null ? {} : { startLine: line }) };
    _actions_core__WEBPACK_IMPORTED_MODULE_0__[level](show(message), { title: show(title), ...place });
}


/***/ }),

/***/ 22310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openRunner),
  g: () => (/* binding */ readRunnerInputs)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __webpack_require__(96251);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/host/temporary-disk.ts
var temporary_disk = __webpack_require__(36455);
// EXTERNAL MODULE: ./src/host/process.ts
var host_process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/host/annotate-runner.ts
var annotate_runner = __webpack_require__(68819);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(54400);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/model/secret.ts
var secret = __webpack_require__(31405);
// EXTERNAL MODULE: ./src/host/run-facts.ts
var run_facts = __webpack_require__(91049);
;// CONCATENATED MODULE: ./src/host/github-job.ts
/** The runner's variables and event -> what the job can ask GitHub with, and what it is about. */



/** `event` is the parsed payload of the event that started the run. */
function parseGithubJob(variables, event, mask) {
    const [url, token] = [variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '', variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''];
    return {
        serverUrl: variables['GITHUB_SERVER_URL'] ?? '',
        apiUrl: variables['GITHUB_API_URL'] ?? '',
        sha: (0,run_facts/* parseCommit */.L5)(variables),
        baseRef: parseBaseRef(variables, event),
        pullRequest: parsePullRequest(event),
        identityRequest: url === '' || token === '' ? null : { url, token: new secret/* Secret */.z(token, [], mask) },
    };
}
const mergeGroup = schemas/* object */.Ikc({ merge_group: schemas/* object */.Ikc({ base_ref: schemas/* string */.YjP().startsWith('refs/heads/') }) });
const anyEvent = schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP().min(1) }) });
/** A pull request and a merge group name the branch that they go to; what else runs is on its way to the default branch, or there. */
function parseBaseRef(variables, event) {
    const named = variables['GITHUB_BASE_REF'] ?? '';
    if (named !== '')
        return named;
    const group = mergeGroup.safeParse(event);
    if (group.success)
        return group.data.merge_group.base_ref.slice('refs/heads/'.length);
    return anyEvent.safeParse(event).data?.repository.default_branch ?? null;
}
const payload = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({ id: schemas/* int */.Whr() }),
    pull_request: schemas/* object */.Ikc({ number: schemas/* int */.Whr().min(1), head: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ id: schemas/* int */.Whr() }).nullish() }) }),
});
/** Where it does not say which repository the change comes from, it counts as another one. */
function parsePullRequest(event) {
    const parsed = payload.safeParse(event);
    if (!parsed.success)
        return null;
    const { repository, pull_request: pull } = parsed.data;
    return { number: pull.number, fork: pull.head.repo?.id !== repository.id };
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/redaction.ts
var redaction = __webpack_require__(58);
// EXTERNAL MODULE: ./src/host/transcript.ts
var host_transcript = __webpack_require__(77662);
;// CONCATENATED MODULE: ./src/host/runner.ts
/** A job of GitHub Actions: inputs, log, summary and outputs as the runner knows them. */












/** The runner hands an input `some-name` over as `INPUT_SOME-NAME`. */
const inputPrefix = 'INPUT_';
/** GitHub drops a step's summary above 1 MiB; in bytes. */
const longestSummary = 900_000;
/** The command of this step and its other inputs by name, as the runner gives them. */
function readRunnerInputs() {
    const given = Object.entries(process.env).filter(([name]) => name.startsWith(inputPrefix));
    const texts = new Map(given.map(([name, text]) => [name.slice(inputPrefix.length).toLowerCase(), (text ?? '').trim()]));
    const command = texts.get('command') ?? '';
    texts.delete('command');
    return { command, texts };
}
async function openRunner() {
    const redactor = (0,redaction/* createRedactor */.l)();
    const transcript = (0,host_transcript/* createTranscript */.X)(host_transcript/* longestTranscript */.H);
    const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    const runnerTemp = process.env['RUNNER_TEMP'] ?? (0,disk/* machineTempFolder */.eo)();
    const event = await (0,disk/* readJson */.Vh)(process.env['GITHUB_EVENT_PATH'] ?? '');
    const show = (text) => (0,plain/* visible */.RK)(redactor.redact(text));
    const mask = (form) => {
        redactor.add(form);
        for (const line of form.split(/\r?\n/u))
            if (line !== '')
                core.setSecret(line);
    };
    const showSummary = async (markdown) => {
        await core.summary.addRaw((0,plain/* firstBytes */.mI)(show(markdown), longestSummary), true).write();
    };
    return {
        kind: 'github-actions',
        log: transcript.remember({
            info: (line) => core.info((0,plain/* withoutCommands */.Df)(show(line))),
            warning: (line) => core.warning(show(line)),
            error: (line) => core.error(show(line)),
            debug: (line) => core.debug(show(line)),
            annotate: (annotation) => (0,annotate_runner.annotate)(annotation, show),
            group: (title, work) => core.group((0,plain/* withoutCommands */.Df)(show(title)), work),
        }, show),
        shownLines: transcript.lines,
        clock: clock/* systemClock */.m,
        mask,
        redact: redactor.redact,
        workspace,
        directory: workspace,
        tempFolder: await (0,temporary_disk/* makeTempFolder */.Pd)(runnerTemp),
        evidenceFolder: (0,external_node_path_.join)(runnerTemp, 'drizzle-attest-evidence'),
        reportFolder: (0,external_node_path_.join)(runnerTemp, 'drizzle-attest-check'),
        programFolder: import.meta.dirname,
        nodeVersion: process.version,
        searchPath: process.env['PATH'] ?? '',
        run: (0,run_facts/* parseRunFacts */.cL)(process.env, event),
        job: parseGithubJob(process.env, event, mask),
        signal: (0,host_process/* cancelSignal */.Bj)(),
        showSummary,
        showReport: async ({ markdown, annotations }) => {
            for (const annotation of annotations())
                (0,annotate_runner.annotate)(annotation, show);
            await showSummary(markdown());
        },
        showResult: () => undefined,
        setOutput: core.setOutput,
    };
}


/***/ }),

/***/ 41730:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(389);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17439);
/* harmony import */ var _host_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22310);
/** The action's door: INPUT_* -> command -> exit code. */



(0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .outliveReaders */ .Bd)();
const { command, texts } = (0,_host_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunnerInputs */ .g)();
process.exitCode = await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)(command, { texts, place: (name) => `input ${name}` }, await (0,_host_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .openRunner */ .N)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 95581:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(389);
/* harmony import */ var _commands_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21366);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12652);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17439);
/* harmony import */ var _host_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10901);
/* harmony import */ var _inputs_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34688);
/* harmony import */ var _inputs_help_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38106);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52621);
/* harmony import */ var _text_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95928);
/** The person's door: argv -> command -> exit code. */









(0,_host_process_js__WEBPACK_IMPORTED_MODULE_3__/* .outliveReaders */ .Bd)();
try {
    process.exitCode = await answer((0,_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .parseArguments */ .W)(process.argv.slice(2), process.env, _commands_table_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .P));
}
catch (thrown) {
    const problem = (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .asProblem */ .gr)(thrown);
    process.stderr.write(`${(0,_text_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .renderProblemLine */ .OV)(problem)}\n`);
    process.exitCode = problem.exitCode;
}
async function answer(asked) {
    switch (asked.kind) {
        case 'help':
            process.stdout.write((0,_inputs_help_js__WEBPACK_IMPORTED_MODULE_7__/* .renderHelp */ .W)(_commands_table_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .P, asked.command));
            return 0;
        case 'version':
            process.stdout.write(`${_model_version_js__WEBPACK_IMPORTED_MODULE_8__/* .toolVersion */ .f}\n`);
            return 0;
        case 'command': {
            const { command, texts, format } = asked;
            return await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)(command, { texts, place: _inputs_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$ }, await (0,_host_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .openTerminal */ .j)(format));
        }
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 10901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openTerminal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/host/temporary-disk.ts
var temporary_disk = __webpack_require__(36455);
// EXTERNAL MODULE: ./src/host/process.ts
var host_process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(54400);
;// CONCATENATED MODULE: ./src/text/markdown-text.ts
/** The summary for a terminal: the same Markdown without its marks, its tables in columns. */

const entities = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** What stands in a fence stays as it is, a little to the right. */
function renderPlain(markdown) {
    return partsOf(markdown.split('\n'))
        .flatMap(({ isFenced, lines }) => (isFenced ? lines.map((line) => `    ${line}`.trimEnd()) : renderLines(lines)))
        .join('\n')
        .replace(/\n{3,}/gu, '\n\n');
}
/** A fence ends with as many backticks as it began with, and no line in it has as many. */
function partsOf(lines) {
    const parts = [{ isFenced: false, lines: [] }];
    let fence = null;
    for (const line of lines) {
        const opened = fence === null ? (/^(?<ticks>`{3,})\w*$/u.exec(line)?.groups?.['ticks'] ?? null) : null;
        if (opened !== null || line === fence) {
            fence = opened;
            parts.push({ isFenced: opened !== null, lines: [] });
        }
        else
            parts.at(-1)?.lines.push(line);
    }
    return parts;
}
function renderLines(lines) {
    const shown = lines.filter((line) => line !== caution && line !== '</details>');
    return blocksOf(shown)
        .flatMap((block) => (isRow(block[0] ?? '') ? renderTable(block) : block.map(renderLine)))
        .map(decode);
}
/** What GitHub shows as a colour has no words of its own. */
const caution = '> [!CAUTION]';
/** Lines that are rows of one table together, any other line alone. */
function blocksOf(lines) {
    const blocks = [];
    for (const line of lines) {
        const last = blocks.at(-1);
        if (isRow(line) && last !== undefined && isRow(last[0] ?? ''))
            last.push(line);
        else
            blocks.push([line]);
    }
    return blocks;
}
function renderTable(lines) {
    const rows = lines.filter((line) => !isRule(line)).map(cellsOf);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => decode(row[column] ?? '').length)));
    return rows.map((row) => renderRow(row, widths));
}
/** The only tags in it are ours: those of what others wrote are escaped. */
function renderLine(line) {
    return line
        .replace(/^#+ /u, '')
        .replace(/^> /u, '  ')
        .replaceAll(/<\/?(?:details|summary|code)>|\u{200b}/gu, '')
        .replaceAll('**', '')
        .replaceAll('`', '');
}
function isRow(line) {
    return line.startsWith('|');
}
/** The line below a table's head, and a head without a title. */
function isRule(line) {
    return /^\|[-| ]+\|$/u.test(line);
}
function cellsOf(line) {
    return line
        .slice(1, -1)
        .split('|')
        .map((cell) => renderLine(cell.trim()));
}
/** The last column needs no room behind it. */
function renderRow(cells, widths) {
    return `  ${cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd((widths[at] ?? 0) + cell.length - decode(cell).length))).join('  ')}`;
}
function decode(text) {
    const decoded = text.replaceAll(/&(?:lt|gt|amp|#(?<code>\d{1,7}));/gu, (entity, code) => code === undefined ? (entities[entity] ?? entity) : characterOf(Number(code)));
    return (0,external_node_util_.stripVTControlCharacters)(decoded);
}
function characterOf(code) {
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/problem.ts
var problem = __webpack_require__(95928);
// EXTERNAL MODULE: ./src/text/redaction.ts
var redaction = __webpack_require__(58);
// EXTERNAL MODULE: ./src/host/transcript.ts
var host_transcript = __webpack_require__(77662);
;// CONCATENATED MODULE: ./src/model/paint.ts
/** How a piece of text is meant, for a terminal that has colours. */
const withoutColour = (_tone, text) => text;

// EXTERNAL MODULE: ./src/host/run-facts.ts
var run_facts = __webpack_require__(91049);
;// CONCATENATED MODULE: ./src/host/terminal.ts
/** A person's terminal, or a script's: the answer goes to standard output, everything else to standard error. */













const tones = { error: 'red', warning: 'yellow', notice: 'cyan', good: 'green', strong: 'bold', faint: 'dim' };
const colours = { error: 'red', warning: 'yellow', notice: 'bold' };
async function openTerminal(format) {
    const redactor = (0,redaction/* createRedactor */.l)();
    const transcript = (0,host_transcript/* createTranscript */.X)(host_transcript/* longestTranscript */.H);
    const show = (text) => (0,plain/* visible */.RK)(redactor.redact(text));
    const say = (line) => void process.stderr.write(`${show(line)}\n`);
    const paint = (style, text) => void process.stderr.write(`${(0,external_node_util_.styleText)(style, show(text), { stream: process.stderr })}\n`);
    return {
        kind: 'terminal',
        log: transcript.remember({
            info: say,
            warning: (line) => paint('yellow', line),
            error: (line) => paint('red', line),
            debug: (line) => (process.env['DRIZZLE_ATTEST_DEBUG'] === undefined ? undefined : say(line)),
            annotate: ({ level, title, message, file, line }) => {
                paint(colours[level], `${file === null ? '' : `${(0,problem/* renderPlace */.oL)(file, line)}: `}${title}: ${message}`);
            },
            group: async (title, work) => {
                paint('bold', title);
                return await work();
            },
        }, show),
        shownLines: transcript.lines,
        clock: clock/* systemClock */.m,
        mask: redactor.add,
        redact: redactor.redact,
        workspace: await (0,disk/* findRepositoryRoot */.mL)(process.cwd()),
        directory: process.cwd(),
        tempFolder: await (0,temporary_disk/* makeTempFolder */.Pd)((0,disk/* machineTempFolder */.eo)()),
        evidenceFolder: (0,external_node_path_.join)(process.cwd(), 'evidence'),
        reportFolder: (0,external_node_path_.join)(process.cwd(), 'check'),
        programFolder: import.meta.dirname,
        nodeVersion: process.version,
        searchPath: process.env['PATH'] ?? '',
        run: (0,run_facts/* terminalRunFacts */.v$)(),
        job: null,
        signal: (0,host_process/* cancelSignal */.Bj)(),
        showSummary: async (markdown) => {
            if (format === 'text')
                process.stdout.write(`${(0,plain/* visible */.RK)(renderPlain(redactor.redact(markdown)))}\n`);
            await Promise.resolve();
        },
        showReport: async (forms) => await showForm(format, forms, redactor.redact),
        showResult: (result) => {
            if (format === 'json')
                process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
        },
        setOutput: () => undefined,
    };
}
/** What the report says has nothing in it that a terminal would obey: its colours are all that is left to it. */
async function showForm(format, forms, redact) {
    const { annotate } = format === 'github' ? await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(6251), __webpack_require__.e(8819)]).then(__webpack_require__.bind(__webpack_require__, 68819)) : { annotate: null };
    for (const annotation of annotate === null ? [] : forms.annotations())
        annotate?.(annotation, (text) => (0,plain/* visible */.RK)(redact(text)));
    process.stdout.write(`${redact(renderForm(format, forms))}\n`);
}
function renderForm(format, { text, document, sarif }) {
    switch (format) {
        case 'text':
            return text((tone, shown) => (0,external_node_util_.styleText)(tones[tone], shown, { stream: process.stdout }));
        case 'github':
            return text(withoutColour);
        case 'json':
            return JSON.stringify(document(), null, 2);
        case 'sarif':
            return sarif().trimEnd();
    }
}


/***/ }),

/***/ 34688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ parseArguments),
  $: () => (/* binding */ placeOf)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(60613);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/inputs/adopt.ts
var adopt = __webpack_require__(32291);
// EXTERNAL MODULE: ./src/inputs/carrying.ts
var carrying = __webpack_require__(78152);
// EXTERNAL MODULE: ./src/inputs/check.ts
var check = __webpack_require__(97513);
// EXTERNAL MODULE: ./src/inputs/deploy.ts
var deploy = __webpack_require__(29738);
// EXTERNAL MODULE: ./src/inputs/evidence.ts
var evidence = __webpack_require__(69500);
// EXTERNAL MODULE: ./src/inputs/gates.ts
var gates = __webpack_require__(54365);
// EXTERNAL MODULE: ./src/inputs/project.ts
var project = __webpack_require__(51324);
// EXTERNAL MODULE: ./src/inputs/seal.ts
var seal = __webpack_require__(99328);
// EXTERNAL MODULE: ./src/inputs/signing.ts
var signing = __webpack_require__(15126);
// EXTERNAL MODULE: ./src/inputs/target.ts
var target = __webpack_require__(46656);
// EXTERNAL MODULE: ./src/inputs/targets.ts
var targets = __webpack_require__(74295);
// EXTERNAL MODULE: ./src/inputs/verify.ts
var verify = __webpack_require__(88452);
;// CONCATENATED MODULE: ./src/inputs/definitions.ts
/** Every input, once, in the order of action.yml and of the README's table. */












const groups = [
    check/* checkInputs */.s,
    project/* projectInputs */.tX,
    project/* ledgerTableInputs */.Dd,
    { databaseUrl: deploy/* databaseUrl */.FA, environment: target/* targetInputs */.lY.environment },
    deploy/* planInputs */.Zp,
    deploy/* migrateInputs */.Bf,
    gates/* gateInputs */.ll,
    { approvedPlan: gates/* approvedPlan */.XB, githubToken: gates/* githubToken */.bU },
    seal/* formInputs */.mp,
    seal/* handoverInputs */.L,
    signing/* signingInputs */.hY,
    seal/* evidenceInputs */.jN,
    carrying/* carryingInputs */.z,
    verify/* bundleInputs */.o$,
    verify/* trustInputs */.Av,
    verify/* filesInputs */.X9,
    verify/* expectedHeadInputs */.k6,
    verify/* expectedStartInputs */.WV,
    { target: target/* targetInputs */.lY.target },
    targets/* targetListInputs */.Fy,
    targets/* manifestsInputs */.Md,
    { evidenceBranch: target/* targetInputs */.lY.evidenceBranch },
    seal/* chainHeadInputs */.nl,
    evidence/* collectInputs */.Cm,
    { report: evidence/* report */.z8 },
    adopt/* initInputs */.wY,
    adopt/* doctorInputs */.t$,
];
const definitions = groups.flatMap((group) => Object.values(group));
/** Those that the action has. */
const actionDefinitions = definitions.filter(({ terminalOnly }) => terminalOnly !== true);

;// CONCATENATED MODULE: ./src/inputs/arguments.ts
/** argv and the environment -> texts by input name, for the command line. */





const flags = definitions.filter(({ kind }) => kind !== 'secret');
const secrets = definitions.filter((definition) => definition.kind === 'secret');
/** Secrets come from environment variables only: an argument can be read by every process of the machine. */
function parseArguments(argv, variables, commands) {
    refuseSecretFlags(argv, commands);
    const { values, positionals } = parse(argv, commands);
    const [command, ...others] = positionals;
    if (values['version'] === true)
        return { kind: 'version' };
    if (values['help'] === true || command === undefined)
        return { kind: 'help', command: command ?? null };
    if (others.length > 0)
        throw usage(`There is more than one command: ${positionals.slice(0, 5).join(' ')}.`, commands);
    const texts = new Map(flags.flatMap(({ name }) => (typeof values[name] === 'string' ? [[name, values[name]]] : [])));
    const used = commands.find(({ name }) => name === command)?.inputs ?? [];
    for (const input of used) {
        if (input.kind !== 'secret')
            continue;
        const secret = variables[input.variable] ?? variables[input.otherVariable ?? ''];
        if (secret !== undefined)
            texts.set(input.name, secret);
    }
    return { kind: 'command', command, format: formatOf(values['format'], command, commands), texts };
}
/** How a person knows an input on the command line: a flag, or the variable that holds a secret. */
function placeOf(name) {
    return secrets.find((secret) => secret.name === name)?.variable ?? `--${name}`;
}
function refuseSecretFlags(argv, commands) {
    const found = secrets.find(({ name }) => argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)));
    if (found === undefined)
        return;
    throw usage(`--${found.name} would put a secret where every process of the machine can read it; set ${found.variable} in the environment.`, commands);
}
function parse(argv, commands) {
    const options = Object.fromEntries(flags.map(({ name }) => [name, { type: 'string' }]));
    try {
        return (0,external_node_util_.parseArgs)({
            args: joinFlags(joinPem(argv)),
            allowPositionals: true,
            options: { ...options, format: { type: 'string' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
        });
    }
    catch (cause) {
        throw unknownFlag(argv, commands) ?? usage(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), commands);
    }
}
/** Null if each is known. Node's own sentence about such a flag is advice on positional arguments. */
function unknownFlag(argv, commands) {
    const known = [...flags.map(({ name }) => name), 'format', 'help', 'version'];
    const names = argv.flatMap((argument) => /^--(?<name>[a-z][\w-]*)/iu.exec(argument)?.groups?.['name'] ?? []);
    const name = names.find((one) => !known.includes(one));
    if (name === undefined)
        return null;
    const meant = (0,nearest/* nearest */.p)(name, known);
    return usage(`There is no --${(0,plain/* excerpt */.Kb)(name)}.${meant === null ? '' : ` Write --${meant}.`}`, commands);
}
/** A PEM text begins like a flag; it is the value of the one before it. */
function joinPem(argv) {
    return argv.reduce((joined, argument) => {
        const flag = joined.at(-1);
        if (flag?.startsWith('--') === true && argument.startsWith('-----BEGIN '))
            return [...joined.slice(0, -1), `${flag}=${argument}`];
        return [...joined, argument];
    }, []);
}
/** `--static` alone says true. */
function joinFlags(argv) {
    return argv.map((argument, at) => {
        const isBare = flags.some(({ name, kind }) => kind === 'flag' && argument === `--${name}`);
        return isBare && !['true', 'false'].includes(argv[at + 1] ?? '') ? `${argument}=true` : argument;
    });
}
function formatOf(given, command, commands) {
    const known = commands.find(({ name }) => name === command)?.formats ?? ['text', 'json'];
    const format = known.find((one) => one === (given ?? 'text'));
    if (format !== undefined)
        return format;
    throw usage(`--format of ${command} is none of ${known.join(', ')}.`, commands);
}
function usage(message, commands) {
    const names = commands.map(({ name }) => name).join(', ');
    return new problem/* Problem */.AF('input/invalid', { message, remedy: `Commands are ${names}; --help says what each takes.` });
}


/***/ }),

/***/ 38106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ renderHelp)
/* harmony export */ });
/** Help for one command, or for all where it is none of them. */
function renderHelp(commands, name) {
    const known = commands.find((command) => command.name === name);
    return `${known === undefined ? renderOverview(commands) : renderCommand(known)}\n`;
}
function renderOverview(commands) {
    const lines = commands.map(({ name, purpose }) => `  ${name.padEnd(10)}${purpose}`);
    return [
        'Usage: drizzle-attest <command> [options]',
        '',
        'Commands:',
        ...lines,
        '',
        'drizzle-attest <command> --help says what a command takes.',
        'Exit codes: 0 fine, 1 the verdict says no, 2 cannot tell.',
    ].join('\n');
}
function renderCommand({ name, purpose, inputs, formats, asksGithub }) {
    const used = inputs.filter(({ runnerOnly, kind }) => runnerOnly !== true || (kind === 'secret' && asksGithub === true));
    const secrets = used.filter((input) => input.kind === 'secret');
    return [
        `Usage: drizzle-attest ${name} [options]`,
        '',
        `${purpose}.`,
        '',
        'Options:',
        ...used.filter(({ kind }) => kind !== 'secret').map((input) => renderEntry(`--${input.name}`, input)),
        `  --format ${formats.join('|')}`,
        `      ${formats.includes('sarif') ? reportFormats : answerFormats}, on standard output. Default: text.`,
        ...(secrets.length === 0 ? [] : ['', 'Environment:', ...secrets.map((input) => renderEntry(input.variable, input))]),
    ].join('\n');
}
const answerFormats = 'text for people, json for programs';
const reportFormats = 'text for people, json and sarif for programs, github for annotations in a job';
function renderEntry(title, { description, fallback, choices }) {
    const values = choices === undefined ? '' : ` ${choices.join('|')}`;
    return `  ${title}${values}\n      ${description}${fallback === undefined ? '' : ` Default: "${fallback}".`}`;
}


/***/ }),

/***/ 52621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toolVersion)
/* harmony export */ });
/** The version of this release; package.json says the same, by test. */
const toolVersion = '1.0.0';


/***/ }),

/***/ 10886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eN: () => (/* binding */ actor),
/* harmony export */   hW: () => (/* binding */ sha),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   mR: () => (/* binding */ optionalText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/** Fields that GitHub's answers share, strictly typed. */

/** GitHub's ids are numbers; ours are texts, as 64 bits need. */
const id = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().transform(String);
const sha = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/u);
/** RFC 3339, brought to milliseconds. */
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }).transform((text) => new Date(text).toISOString());
/** A person is an account of type User. GitHub's own apps write `[bot]` behind their names. */
const actor = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), id, type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).transform(({ login, id, type }) => {
    if (type === 'Bot' || login.endsWith('[bot]'))
        return { login, id, kind: 'bot' };
    return { login, id, kind: type === 'User' ? 'person' : 'other' };
});
/** Absent and null are the same lack. */
const optionalText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .nullish()
    .transform((text) => text ?? null);


/***/ }),

/***/ 43588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ githubPlace)
/* harmony export */ });
/** Which repository is asked. */
/** `fullName` is `OWNER/REPO`. */
function githubPlace(fullName) {
    const [owner = '', repo = ''] = fullName.split('/');
    return { owner, repo };
}


/***/ }),

/***/ 46988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeComment: () => (/* binding */ writeComment)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10886);
/* harmony import */ var _github_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43588);
/* harmony import */ var _own_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60443);
/** One comment on a pull request, updated in place: found again by the hidden marker in its first line. */




/** Characters that GitHub takes. */
const longestBody = 65_536;
const comment = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
    user: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN.nullable(),
});
/** `body` begins with the marker. Throws nothing of its own. */
async function writeComment(github, { repository, pullRequest, fork, create }, marker, body) {
    if (fork)
        return skipped('the pull request comes from a fork, whose runs may not write to it');
    if (body.length > longestBody)
        return skipped(`it has ${String(body.length)} characters, and GitHub takes ${String(longestBody)}`);
    const at = (0,_github_place_js__WEBPACK_IMPORTED_MODULE_3__/* .githubPlace */ .V)(repository);
    const list = parseList(await github.askPages('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...at, issue_number: pullRequest }));
    if (list.kind === 'skipped')
        return list;
    const ours = await (0,_own_github_js__WEBPACK_IMPORTED_MODULE_1__/* .findOwn */ .g)(github, list.comments, marker);
    if (ours === null && !create)
        return skipped('there is nothing to tell, and no earlier comment to correct');
    if (ours === null)
        return end('created', await github.ask('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...at, issue_number: pullRequest, body }));
    if (ours.body === body)
        return { kind: 'unchanged', url: ours.html_url };
    return end('updated', await github.ask('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...at, comment_id: ours.id, body }));
}
/** A part of the list could hide the comment, and each run would add another. */
function parseList(pages) {
    const comments = [];
    for (const page of pages) {
        const refused = refusalOf(page, 'read the comments');
        if (refused !== null)
            return refused;
        const parsed = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(comment).safeParse(page.kind === 'answered' ? page.data : null);
        if (!parsed.success)
            return skipped('the comments of the pull request are not of the form that GitHub promises');
        comments.push(...parsed.data);
    }
    const last = pages.at(-1);
    if (last === undefined || (last.kind === 'answered' && last.hasMore))
        return skipped('the pull request has more comments than are read');
    return { kind: 'read', comments };
}
function end(kind, answer) {
    const refused = refusalOf(answer, 'write the comment');
    if (refused !== null)
        return refused;
    const written = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).safeParse(answer.kind === 'answered' ? answer.data : null);
    return written.success ? { kind, url: written.data.html_url } : skipped('GitHub does not say where the comment is');
}
/** Null where GitHub answered with what was asked for. */
function refusalOf(answer, what) {
    if (answer.kind === 'unanswered')
        return skipped(`GitHub did not answer when asked to ${what}: ${answer.reason}`);
    const { status, rateLimited } = answer;
    if (status >= 200 && status < 300)
        return null;
    if (rateLimited)
        return skipped('the rate limit of the token is used up');
    if (status === 403 || status === 404)
        return skipped(`the token may not ${what} (${String(status)}): grant the job the permission pull-requests: write`);
    return skipped(`GitHub answered ${String(status)} when asked to ${what}`);
}
function skipped(reason) {
    return { kind: 'skipped', reason };
}


/***/ }),

/***/ 60443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findOwn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10886);
/** What was written before: found again by the hidden marker in its first line. */


const account = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__.id });
/** Anybody may write the marker: it is ours only where a bot wrote it, or the holder of the token. */
async function findOwn(github, written, marker) {
    const marked = written.filter(({ body }) => body?.startsWith(marker) === true);
    const ofBot = marked.find(({ user }) => user?.kind === 'bot');
    if (ofBot !== undefined || marked.length === 0)
        return ofBot ?? null;
    const answer = await github.ask('GET /user');
    const self = account.safeParse(answer.kind === 'answered' && answer.status === 200 ? answer.data : null);
    return self.success ? (marked.find(({ user }) => user?.id === self.data.id) ?? null) : null;
}


/***/ }),

/***/ 39596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   O: () => (/* binding */ logProblem)
/* harmony export */ });
/* harmony import */ var _text_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95928);

/** The first problem that stops decides; warnings do not. */
function exitCodeOf(problems) {
    return problems.find(({ severity }) => severity === 'error')?.exitCode ?? 0;
}
function logProblem(problem, log) {
    log[problem.severity]((0,_text_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .renderProblemLine */ .OV)(problem));
}


/***/ }),

/***/ 389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var errors_problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/temporary-disk.ts
var temporary_disk = __webpack_require__(36455);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(60613);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(18463);
;// CONCATENATED MODULE: ./src/inputs/choice.ts
/** The name of a command and texts -> that command, and a reader of its inputs. */



/** Secrets are masked before anything else is looked at; an input that the command does not use is refused. */
function chooseCommand(name, commands, given, mask) {
    for (const input of new Set(commands.flatMap(({ inputs }) => inputs))) {
        const secret = given.texts.get(input.name);
        if (input.kind === 'secret' && secret !== undefined && secret !== '')
            mask(secret);
    }
    const known = (0,values/* parseChoice */.HU)(name, given.place('command'), commands.map((command) => command.name));
    const [chosen] = commands.filter((command) => command.name === known);
    if (chosen === undefined)
        throw new Error(`There is no command ${known}.`);
    refuseUnused(chosen, commands, given);
    return chosen;
}
function refuseUnused(chosen, commands, given) {
    for (const [name, text] of given.texts) {
        const users = commands.filter(({ inputs }) => inputs.some((input) => input.name === name));
        const definition = users[0]?.inputs.find((input) => input.name === name);
        // What the runner filled in by itself, nobody gave.
        if (text === '' || users.includes(chosen) || definition?.expression !== undefined)
            continue;
        throw new errors_problem/* Problem */.AF('input/unused', {
            message: definition === undefined
                ? 'There is no such input.'
                : `${chosen.name} does not use it; it is an input of ${users.map((user) => user.name).join(', ')}.`,
            remedy: `Take it out, or correct its name.${definition === undefined ? proposal(name, chosen) : ''}`,
            place: given.place(name),
        });
    }
}
function proposal(name, { inputs }) {
    const meant = (0,nearest/* nearest */.p)(name, inputs.map((input) => input.name));
    return meant === null ? '' : ` Did you mean ${meant}?`;
}

// EXTERNAL MODULE: ./src/model/secret.ts
var model_secret = __webpack_require__(31405);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/inputs/database-url.ts
/** The database's URL: refused where drivers would read it differently, masked in every form it may be shown in. */



const example = 'postgres://user:password@host:5432/database?sslmode=verify-full';
const tlsModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
const loopbackNames = ['localhost', '127.0.0.1', '[::1]', '::1'];
/** Reads the URL that `place` gave; `mask` is told of every secret form before anything is refused. */
function parseDatabaseUrl(text, place, mask) {
    if (text.trim() === '') {
        throw new errors_problem/* Problem */.AF('url/empty', {
            message: 'The database URL is empty.',
            remedy: 'Store it as the secret DATABASE_URL of the environment that the job names, and pass it on by name, also from a workflow that calls another one (secrets:). An unset secret arrives as an empty text.',
            place,
        });
    }
    for (const form of [text, ...passwordsAsWritten(text)])
        if (form !== '')
            mask(form);
    const url = parseUrl(text, place);
    const passwords = [decode(url.password, place), url.searchParams.get('password') ?? ''];
    const host = url.searchParams.get('host') ?? url.hostname;
    const hostForms = loopbackNames.includes(host) ? [] : [host];
    const secret = new model_secret/* Secret */.z(text, [url.href, url.password, ...passwords.flatMap(formsOf), ...hostForms], mask);
    return { dialect: 'postgresql', url: secret, fingerprint: (0,digest/* canonicalDigest */.Xz)([host, port(url), database(url, place)]), tlsMode: parseTlsMode(url, place) };
}
/** Also of a text that is no URL because its password is not encoded: what stands between the user and the last `@`, and what the query names so. */
function passwordsAsWritten(text) {
    const before = /^[^/]*\/\/[^:/@]*:(?<password>[\s\S]*)@/u.exec(text)?.groups?.['password'];
    const behind = [...text.matchAll(/[?&]password=(?<password>[^&#]*)/gu)].map(({ groups }) => groups?.['password'] ?? '');
    return before === undefined ? behind : [before, ...behind];
}
/** As programs show a password: bare, percent-encoded, as a form field, within a JSON text, and in base64. */
function formsOf(password) {
    const field = new URLSearchParams({ p: password }).toString().slice('p='.length);
    return [password, encodeURIComponent(password), field, JSON.stringify(password).slice(1, -1), Buffer.from(password).toString('base64')];
}
function parseUrl(text, place) {
    const url = URL.canParse(text) && text === text.trim() ? new URL(text) : null;
    if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol) || (url.hostname === '' && !url.searchParams.has('host'))) {
        throw new errors_problem/* Problem */.AF('url/invalid', {
            message: 'The database URL cannot be read as a PostgreSQL URL.',
            remedy: `Write it as ${example}; characters such as # / ? @ % and spaces in user or password are percent-encoded.`,
            place,
        });
    }
    return url;
}
function decode(part, place) {
    try {
        return decodeURIComponent(part);
    }
    catch (cause) {
        throw new errors_problem/* Problem */.AF('url/invalid', {
            message: 'The database URL holds a % that is not followed by two hexadecimal digits.',
            remedy: 'Write a % in user, password or database name as %25.',
            place,
            cause,
        });
    }
}
function port(url) {
    return url.searchParams.get('port') ?? (url.port === '' ? '5432' : url.port);
}
/** The drivers of drizzle-kit leave the reserved characters of a path encoded, and would connect to a database of another name. */
function database(url, place) {
    const named = decode(url.pathname.slice(1), place);
    if (/[;/?:@&=+$,#]/u.test(named)) {
        throw new errors_problem/* Problem */.AF('url/invalid', {
            message: 'The name of the database holds one of ; / ? : @ & = + $ , #, which drizzle-kit does not read from a URL as it is meant.',
            remedy: 'Give the database a name without them.',
            place,
        });
    }
    if (named !== '')
        return named;
    throw new errors_problem/* Problem */.AF('url/invalid', {
        message: 'The database URL names no database.',
        remedy: `Name it behind the host, as in ${example}: without it the server would choose one by the user's name.`,
        place,
    });
}
function parseTlsMode(url, place) {
    const given = url.searchParams.get('sslmode');
    if (given === null)
        return 'unset';
    const mode = tlsModes.find((known) => known === given);
    if (mode !== undefined)
        return mode;
    throw new errors_problem/* Problem */.AF('url/invalid', {
        message: `The database URL asks for an sslmode that libpq does not know; known are ${tlsModes.join(', ')}.`,
        remedy: 'Choose one of them; verify-full is the only one that proves which server it is.',
        place,
    });
}

;// CONCATENATED MODULE: ./src/inputs/reader.ts
/** One input after the other, from the texts that a door was given. */




/** `Name` is an input that may be read: what reads an input takes no reader of a command that does not have it. */
class Reader {
    #given;
    #mask;
    /** A property, not a method: only so does the compiler compare the names. */
    place;
    constructor(given, mask) {
        this.#given = given;
        this.#mask = mask;
        this.place = ({ name }) => given.place(name);
    }
    optional({ name }) {
        const text = this.#given.texts.get(name);
        return text === undefined || text === '' ? null : text;
    }
    /** Whether somebody asked for something else than what holds anyway. */
    isGiven(input) {
        const text = this.optional(input);
        return text !== null && text !== input.fallback;
    }
    required(input) {
        const text = this.optional(input);
        if (text !== null)
            return text;
        throw new errors_problem/* Problem */.AF('input/missing', {
            message: `The input ${input.name} is not given.`,
            remedy: 'Give it; it has no default.',
            place: this.place(input),
        });
    }
    withFallback(input) {
        return this.optional(input) ?? input.fallback ?? this.required(input);
    }
    choice(input) {
        return (0,values/* parseChoice */.HU)(this.withFallback(input), this.place(input), input.choices);
    }
    optionalChoice(input) {
        return this.optional(input) === null ? null : this.choice(input);
    }
    duration(input) {
        return (0,values/* parseDuration */.E9)(this.withFallback(input), this.place(input), input);
    }
    count(input) {
        return (0,values/* parseCount */.zq)(this.withFallback(input), this.place(input), input);
    }
    optionalCount(input) {
        return this.optional(input) === null ? null : this.count(input);
    }
    flag(input) {
        return (0,values/* parseChoice */.HU)(this.withFallback(input), this.place(input), ['true', 'false']) === 'true';
    }
    /** A service's address: https, or a loopback one, without anything of a person in it. */
    optionalUrl(input) {
        const text = this.optional(input);
        return text === null ? null : (0,values/* parseServiceUrl */.iO)(text, this.place(input));
    }
    optionalSecret(input) {
        const text = this.optional(input);
        return text === null ? null : new model_secret/* Secret */.z(text, [], this.#mask);
    }
    databaseUrl(input) {
        return parseDatabaseUrl(this.#given.texts.get(input.name) ?? '', this.place(input), this.#mask);
    }
    optionalDatabaseUrl(input) {
        return this.optional(input) === null ? null : this.databaseUrl(input);
    }
    conflict(input, message, remedy) {
        return new errors_problem/* Problem */.AF('input/conflict', { message, remedy, place: this.place(input) });
    }
    /** Throws the conflict if one of them is given. */
    refuseGiven(inputs, message, remedy) {
        const given = inputs.find((input) => this.isGiven(input));
        if (given !== undefined)
            throw this.conflict(given, message, remedy);
    }
}

// EXTERNAL MODULE: ./src/commands/problems.ts
var problems = __webpack_require__(39596);
// EXTERNAL MODULE: ./src/commands/table.ts + 2 modules
var table = __webpack_require__(21366);
// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
;// CONCATENATED MODULE: ./src/commands/run.ts
/** From a door to its command: inputs are read, the command runs, and whatever stops it is said. */







/** Never throws. */
async function runCommand(name, given, host) {
    try {
        const command = chooseCommand(name, table/* commands */.P, given, host.mask);
        return await command.run(new Reader(given, host.mask), host);
    }
    catch (thrown) {
        const problem = (0,errors_problem/* asProblem */.gr)(thrown);
        (0,problems/* logProblem */.O)(problem, host.log);
        host.setOutput('codes', JSON.stringify([problem.code]));
        // A person at a terminal has just read it.
        if (host.kind === 'github-actions')
            await host.showSummary(`## ⛔ drizzle-attest could not run\n\n${(0,text_problem/* renderProblemMarkdown */.t_)(problem)}`);
        if (thrown instanceof Error)
            host.log.debug(thrown.stack ?? thrown.message);
        return problem.exitCode;
    }
    finally {
        await (0,temporary_disk/* removeTempFolder */.Vt)(host.tempFolder);
    }
}


/***/ }),

/***/ 21366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ commands)
});

// EXTERNAL MODULE: ./src/inputs/adopt.ts
var adopt = __webpack_require__(32291);
// EXTERNAL MODULE: ./src/inputs/carrying.ts
var carrying = __webpack_require__(78152);
// EXTERNAL MODULE: ./src/inputs/check.ts
var check = __webpack_require__(97513);
// EXTERNAL MODULE: ./src/inputs/deploy.ts
var deploy = __webpack_require__(29738);
// EXTERNAL MODULE: ./src/inputs/evidence.ts
var evidence = __webpack_require__(69500);
// EXTERNAL MODULE: ./src/inputs/gates.ts
var gates = __webpack_require__(54365);
// EXTERNAL MODULE: ./src/inputs/project.ts
var project = __webpack_require__(51324);
// EXTERNAL MODULE: ./src/inputs/seal.ts
var seal = __webpack_require__(99328);
// EXTERNAL MODULE: ./src/inputs/signing.ts
var signing = __webpack_require__(15126);
// EXTERNAL MODULE: ./src/inputs/target.ts
var target = __webpack_require__(46656);
// EXTERNAL MODULE: ./src/inputs/targets.ts
var targets = __webpack_require__(74295);
// EXTERNAL MODULE: ./src/inputs/verify.ts
var verify = __webpack_require__(88452);
;// CONCATENATED MODULE: ./src/model/outputs.ts
/** The outputs of the action, each defined once, in the lists that the commands give. */
function output(name, description) {
    return { name, description };
}
const codes = output('codes', 'JSON list of the problem codes, in order; each is explained in docs/errors.md.');
const pending = output('pending', 'JSON list of the names of the migrations of the plan that are not applied; empty where that is not known.');
const plan = output('plan', 'the plan itself as a JSON list of [{name, sha256}, …], to give to a deploy as approved-plan.');
const planSha256 = output('plan-sha256', 'digest of the plan, the RFC 8785 form of [{name, sha256}, …]; empty where the ledger was not read.');
const artifactName = output('artifact-name', 'name of the workflow artifact; empty where none was uploaded.');
const sealOutputs = [
    output('outcome', 'succeeded, no-op, failed, partial, refused or unknown, as the answers of the server and the ledger say. If it is unknown, the next deploy says what this one applied.'),
    output('gate', 'approved, refused, emergency or not-asked.'),
    output('approvers', 'JSON list of the logins of those whose approval counted for what was asked; empty where the gate did not open by an approval.'),
    output('verdict', 'verified where the manifest passes verification with its key; signed where it is signed keyless and passes all but the question whom to trust, which verify asks a verification policy; rejected; unsigned.'),
    codes,
    output('applied', 'JSON list of the names of the migrations that this run applied; empty where the outcome is unknown.'),
    pending,
    planSha256,
    output('manifest-id', 'UUID of the manifest.'),
    output('manifest-path', 'path of migration-manifest.json.'),
    output('bundle-path', 'path of its Sigstore bundle; empty where the manifest is unsigned.'),
    output('manifest-sha256', 'SHA-256 of the manifest file.'),
    artifactName,
    output('attestation-id', "id of the bundle in the repository's attestation store; empty where it is not there."),
];
const migrateOutputs = [
    ...sealOutputs,
    output('handover-path', 'with form: isolated, path of the file for the command seal.'),
    output('handover-sha256', 'SHA-256 of that file; it goes to the sealing job as a job output.'),
];
const checkOutputs = [
    output('verdict', 'passed, refused or incomplete.'),
    output('codes', 'JSON list of the problem codes, then of the rules with a finding, each once.'),
    output('findings', 'how many findings there are of each severity, as JSON {"error", "warning", "notice", "suppressed"}.'),
    output('report-path', 'path of check-report.json.'),
    output('sarif-path', 'path of check-report.sarif, for github/codeql-action/upload-sarif.'),
    output('statement-path', 'path of check-statement.json, an in-toto statement of the test result.'),
    plan,
    planSha256,
];
const verifyOutputs = [output('verdict', 'verified, rejected or unsigned.'), codes];
const pendingOutputs = [codes, pending, plan, planSha256];
const targetsOutputs = [
    output('canary', 'JSON list of the targets that go first, each {name, environment, secret}.'),
    output('rest', 'JSON list of the others.'),
    output('verdict', 'complete or incomplete.'),
    codes,
    output('index-path', 'path of target-index.json.'),
    artifactName,
];
const doctorOutputs = [
    output('verdict', 'configured, not-configured or unreadable.'),
    output('codes', 'JSON list of the required controls that are not configured, by their ids in docs/doctor.md.'),
    output('report-path', 'path of doctor-report.json.'),
];
const keepOutputs = [output('kept', 'JSON list of the folders that were added to the evidence branch.'), codes];
const collectOutputs = [
    output('verdict', 'complete, incomplete or unreadable.'),
    codes,
    output('index-path', 'path of evidence-index.json.'),
    output('manifests-path', 'path of the folder with the manifests, of which verify reads.'),
    output('expiring', 'JSON list of the folders of the manifests that exist as an artifact only, and go with it.'),
];
const alertOutputs = [codes, output('issue-url', 'address of the issue; empty if there is none.')];

;// CONCATENATED MODULE: ./src/commands/descriptor.ts
function describeCommand({ formats = ['text', 'json'], parse, load, ...description }) {
    const read = (reader) => Object.freeze(parse(reader));
    return {
        ...description,
        formats,
        parse: read,
        run: async (reader, host) => {
            const inputs = read(reader);
            const story = await load();
            return await story(inputs, host);
        },
    };
}

;// CONCATENATED MODULE: ./src/commands/table.ts
/** Every command, once: the doors, the help, action.yml, the documents and the lint follow this table. */














const { environment, target: table_target, evidenceBranch } = target/* targetInputs */.lY;
const projects = Object.values(project/* projectInputs */.tX);
const plans = [...projects, ...Object.values(project/* ledgerTableInputs */.Dd), deploy/* databaseUrl */.FA, environment, ...Object.values(deploy/* planInputs */.Zp)];
const table_gates = Object.values(gates/* gateInputs */.ll);
const seals = [
    ...Object.values(signing/* signingInputs */.hY),
    ...Object.values(seal/* evidenceInputs */.jN),
    ...Object.values(carrying/* carryingInputs */.z),
    table_target,
    evidenceBranch,
    ...Object.values(seal/* chainHeadInputs */.nl),
];
const trust = Object.values(verify/* trustInputs */.Av);
/** In the order of the help. */
const commands = [
    describeCommand({
        name: 'check',
        purpose: 'say what is wrong with a change of schema and migrations, before it is merged',
        inputs: [...Object.values(check/* checkInputs */.s), ...projects, gates/* githubToken */.bU],
        outputs: checkOutputs,
        formats: ['text', 'json', 'sarif', 'github'],
        parse: check/* parseCheck */.Q,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3867), __webpack_require__.e(5174), __webpack_require__.e(5437), __webpack_require__.e(2402), __webpack_require__.e(4526), __webpack_require__.e(1698), __webpack_require__.e(5587), __webpack_require__.e(2474)]).then(__webpack_require__.bind(__webpack_require__, 22528))).check,
    }),
    describeCommand({
        name: 'migrate',
        purpose: 'deploy the pending migrations and leave a signed manifest of it',
        inputs: [...plans, ...Object.values(deploy/* migrateInputs */.Bf), ...table_gates, gates/* approvedPlan */.XB, gates/* githubToken */.bU, ...Object.values(seal/* formInputs */.mp), ...seals],
        outputs: migrateOutputs,
        parse: deploy/* parseMigrate */.tG,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(6042), __webpack_require__.e(5174), __webpack_require__.e(2402), __webpack_require__.e(6879), __webpack_require__.e(3412), __webpack_require__.e(1767), __webpack_require__.e(4938), __webpack_require__.e(8456)]).then(__webpack_require__.bind(__webpack_require__, 98456))).migrate,
    }),
    describeCommand({
        name: 'seal',
        purpose: 'sign and keep the manifest of a deploy that an isolated job handed over',
        inputs: [environment, ...table_gates, gates/* githubToken */.bU, ...Object.values(seal/* handoverInputs */.L), ...seals],
        outputs: sealOutputs,
        parse: seal/* parseSealCommand */.kY,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6042), __webpack_require__.e(5174), __webpack_require__.e(6879), __webpack_require__.e(3412), __webpack_require__.e(1767), __webpack_require__.e(7814)]).then(__webpack_require__.bind(__webpack_require__, 77814))).seal,
    }),
    describeCommand({
        name: 'verify',
        purpose: 'say whether a manifest, or a folder of them, is what somebody trusted signed; offline',
        inputs: [
            ...Object.values(verify/* bundleInputs */.o$),
            ...trust,
            ...Object.values(verify/* filesInputs */.X9),
            ...Object.values(verify/* expectedHeadInputs */.k6),
            ...Object.values(verify/* expectedStartInputs */.WV),
        ],
        outputs: verifyOutputs,
        parse: verify/* parseVerify */.LT,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(6042), __webpack_require__.e(6879), __webpack_require__.e(1636), __webpack_require__.e(2586), __webpack_require__.e(9673)]).then(__webpack_require__.bind(__webpack_require__, 39673))).verify,
    }),
    describeCommand({
        name: 'pending',
        purpose: 'say what a deploy would run now, and what would stop it',
        inputs: [...plans, gates/* githubToken */.bU, table_target, evidenceBranch],
        outputs: pendingOutputs,
        parse: deploy/* parsePending */.h9,
        load: async () => (await __webpack_require__.e(/* import() */ 8167).then(__webpack_require__.bind(__webpack_require__, 8167))).pending,
    }),
    describeCommand({
        name: 'targets',
        purpose: 'put several targets in order, and list afterwards what each deploy left',
        inputs: [...Object.values(carrying/* carryingInputs */.z), ...Object.values(targets/* targetListInputs */.Fy), ...Object.values(targets/* manifestsInputs */.Md)],
        outputs: targetsOutputs,
        parse: targets/* parseTargetsCommand */.f_,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6042), __webpack_require__.e(9489)]).then(__webpack_require__.bind(__webpack_require__, 51582))).targets,
    }),
    describeCommand({
        name: 'doctor',
        purpose: 'say which controls of a repository are configured, which are not, and which cannot be read',
        inputs: [check/* checkInputs */.s.reportDirectory, environment, gates/* gateInputs */.ll.approval, gates/* githubToken */.bU, evidenceBranch, ...Object.values(adopt/* doctorInputs */.t$)],
        outputs: doctorOutputs,
        asksGithub: true,
        parse: adopt/* parseDoctor */.Xs,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(3867), __webpack_require__.e(5437), __webpack_require__.e(4526), __webpack_require__.e(3412), __webpack_require__.e(2794)]).then(__webpack_require__.bind(__webpack_require__, 33446))).doctor,
    }),
    describeCommand({
        name: 'init',
        purpose: 'write the workflows and the check configuration file for a repository, or show what would be written',
        inputs: [environment, gates/* gateInputs */.ll.approval, signing/* signingInputs */.hY.signing, evidenceBranch, ...Object.values(adopt/* initInputs */.wY)],
        outputs: [],
        terminalOnly: true,
        parse: adopt/* parseInit */.QG,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3867), __webpack_require__.e(5174), __webpack_require__.e(5437), __webpack_require__.e(2402), __webpack_require__.e(4526), __webpack_require__.e(1692)]).then(__webpack_require__.bind(__webpack_require__, 19490))).init,
    }),
    describeCommand({
        name: 'keep',
        purpose: 'append manifests to the evidence branch of the repository',
        inputs: [gates/* githubToken */.bU, ...Object.values(targets/* manifestsInputs */.Md), evidenceBranch],
        outputs: keepOutputs,
        parse: evidence/* parseKeep */.xG,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6042), __webpack_require__.e(7433)]).then(__webpack_require__.bind(__webpack_require__, 87433))).keep,
    }),
    describeCommand({
        name: 'collect',
        purpose: 'bring the manifests of a period together, verify them, and say what is missing',
        inputs: [environment, gates/* githubToken */.bU, ...trust, ...Object.values(verify/* expectedHeadInputs */.k6), evidenceBranch, ...Object.values(evidence/* collectInputs */.Cm)],
        outputs: collectOutputs,
        parse: evidence/* parseCollect */.gE,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(663), __webpack_require__.e(6042), __webpack_require__.e(6879), __webpack_require__.e(1636), __webpack_require__.e(2586), __webpack_require__.e(8940)]).then(__webpack_require__.bind(__webpack_require__, 78940))).collect,
    }),
    describeCommand({
        name: 'alert',
        purpose: 'keep one issue that tells what a report found, and close it when that is mended',
        inputs: [gates/* githubToken */.bU, evidence/* report */.z8],
        outputs: alertOutputs,
        parse: evidence/* parseAlert */._N,
        load: async () => (await __webpack_require__.e(/* import() */ 4594).then(__webpack_require__.bind(__webpack_require__, 84594))).alert,
    }),
];


/***/ }),

/***/ 88961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ codes),
/* harmony export */   _: () => (/* binding */ isCode)
/* harmony export */ });
/** Every problem code, with the exit code of a command that it ends. Written by "npm run docs" from the sections of docs/errors.md. */
const codes = {
    'input/missing': 2,
    'input/invalid': 2,
    'input/unused': 2,
    'input/conflict': 2,
    'targets/invalid': 2,
    'targets/no-manifest': 1,
    'targets/not-deployed': 1,
    'install/no-folder': 2,
    'install/no-lockfile': 2,
    'plan/unknown': 2,
    'url/empty': 2,
    'url/invalid': 2,
    'init/not-here': 2,
    'init/no-repository': 2,
    'init/package-unreadable': 2,
    'init/name-unwritable': 2,
    'init/file-differs': 1,
    'init/unwritable': 2,
    'doctor/no-repository': 2,
    'kit/not-found': 2,
    'kit/unsupported-version': 2,
    'kit/driver-unsupported': 2,
    'config/not-found': 2,
    'config/unreadable': 2,
    'config/incomplete': 2,
    'config/dialect-unsupported': 2,
    'config/driver-unsupported': 2,
    'check-configuration/invalid': 2,
    'linter/unreadable': 2,
    'report/unwritable': 2,
    'folder/missing': 1,
    'folder/unreadable': 2,
    'folder/empty': 1,
    'folder/too-many-migrations': 2,
    'folder/mixed-layouts': 1,
    'folder/outdated-layout': 1,
    'folder/newer-layout': 1,
    'folder/outside-repository': 2,
    'journal/unreadable': 2,
    'journal/merge-conflict': 1,
    'journal/invalid': 1,
    'journal/dialect-mismatch': 1,
    'journal/duplicate-entry': 1,
    'journal/duplicate-when': 1,
    'journal/entry-without-sql': 1,
    'journal/sql-without-entry': 1,
    'journal/out-of-order': 1,
    'migration/unreadable': 2,
    'migration/merge-conflict': 1,
    'migration/invalid-utf8': 1,
    'migration/invalid-name': 1,
    'migration/without-sql': 1,
    'migration/too-large': 2,
    'source/uncommitted': 1,
    'source/changed': 1,
    'database/unreachable': 2,
    'database/tls-refused': 2,
    'database/authentication-failed': 2,
    'database/not-found': 2,
    'database/permission-denied': 2,
    'database/transaction-pooler': 2,
    'database/search-path': 2,
    'database/connection-lost': 2,
    'database/query-failed': 2,
    'ledger/unknown-shape': 2,
    'ledger/newer-than-kit': 1,
    'lock/timeout': 2,
    'lock/lost': 2,
    'lock/released': 1,
    'lock/orphaned-session': 2,
    'history/edited': 1,
    'history/missing': 1,
    'history/foreign': 1,
    'history/out-of-order': 1,
    'history/ambiguous': 1,
    'apply/unsafe-statement': 1,
    'apply/kit-not-started': 2,
    'apply/failed': 1,
    'apply/partial': 1,
    'apply/not-executed': 1,
    'apply/foreign-statement': 1,
    'apply/row-missing': 1,
    'apply/setting-changed': 1,
    'apply/internal-error': 2,
    'apply/time-limit': 1,
    'apply/cancelled': 1,
    'apply/hash-mismatch': 1,
    'apply/unexpected-rows': 1,
    'apply/outcome-unknown': 2,
    'identity/token-invalid': 1,
    'identity/mismatch': 1,
    'identity/environment-mismatch': 1,
    'identity/unreadable': 2,
    'github/no-access': 2,
    'github/token-refused': 2,
    'github/forbidden': 2,
    'github/not-found': 2,
    'github/rate-limited': 2,
    'github/unavailable': 2,
    'github/malformed': 2,
    'github/incomplete': 2,
    'github/issue-not-opened': 2,
    'gate/environment-missing': 1,
    'gate/no-required-reviewers': 1,
    'gate/self-review-allowed': 1,
    'gate/admin-bypass': 1,
    'gate/admin-bypass-unknown': 2,
    'gate/no-branch-policy': 1,
    'gate/commit-unknown': 2,
    'gate/other-commit': 1,
    'gate/not-approved': 1,
    'gate/rejected': 1,
    'gate/approver-not-a-person': 1,
    'gate/approver-not-independent': 1,
    'gate/approver-without-write': 1,
    'gate/rerun-not-approved': 1,
    'gate/direct-push': 1,
    'gate/other-branch': 1,
    'gate/file-differs': 1,
    'gate/pull-request-not-approved': 1,
    'gate/stale-approval': 1,
    'gate/changes-requested': 1,
    'gate/code-owners-absent': 1,
    'gate/code-owner-missing': 1,
    'gate/developer-unidentified': 1,
    'gate/emergency': 1,
    'gate/emergency-incomplete': 2,
    'gate/not-asked': 1,
    'gate/plan-changed': 1,
    'chain/not-started': 1,
    'chain/unrecorded': 1,
    'chain/interrupted': 1,
    'chain/rewritten': 1,
    'chain/head-invalid': 1,
    'chain/head-unread': 2,
    'chain/already-started': 2,
    'chain/gap': 1,
    'chain/fork': 1,
    'chain/truncated': 1,
    'chain/duplicate': 1,
    'chain/broken-link': 1,
    'chain/unresolved': 1,
    'chain/no-start': 1,
    'chain/unchained': 1,
    'seal/key-invalid': 2,
    'seal/failed': 2,
    'seal/no-identity-token': 2,
    'seal/no-authority': 2,
    'seal/would-publish': 2,
    'seal/other-commit': 1,
    'seal/handover-invalid': 2,
    'seal/handover-differs': 1,
    'seal/already-sealed': 2,
    'seal/not-stored': 2,
    'seal/self-check-failed': 2,
    'evidence/unwritable': 2,
    'evidence/not-uploaded': 2,
    'evidence/branch-differs': 1,
    'evidence/branch-fork': 1,
    'evidence/branch-protected': 2,
    'evidence/branch-busy': 2,
    'evidence/branch-missing': 1,
    'evidence/nothing-to-keep': 2,
    'evidence/manifest-refused': 1,
    'evidence/archive-invalid': 1,
    'evidence/artifact-gone': 1,
    'evidence/two-manifests': 1,
    'evidence/expiring': 1,
    'evidence/no-manifest': 1,
    'evidence/not-reviewed': 1,
    'evidence/no-review-issue': 1,
    'evidence/none-in-period': 1,
    'alert/report-unreadable': 2,
    'alert/issues-off': 2,
    'verify/nothing': 2,
    'verify/unreadable': 2,
    'verification-policy/invalid': 2,
    'verify/trusted-root-invalid': 2,
    'verify/too-large': 1,
    'verify/not-json': 1,
    'verify/not-canonical': 1,
    'verify/manifest-invalid': 1,
    'verify/manifest-version': 1,
    'verify/unsigned': 1,
    'verify/bundle-invalid': 1,
    'verify/bundle-version': 1,
    'verify/payload-type': 1,
    'verify/signature': 1,
    'verify/key-demanded': 1,
    'verify/identity-demanded': 1,
    'verify/certificate': 1,
    'verify/certificate-log': 1,
    'verify/log-entry': 1,
    'verify/timestamp': 1,
    'verify/identity': 1,
    'verify/self-hosted-runner': 1,
    'verify/environment': 1,
    'verify/replay': 1,
    'verify/certificate-mismatch': 1,
    'verify/time': 1,
    'verify/statement-invalid': 1,
    'verify/predicate-type': 1,
    'verify/predicate-mismatch': 1,
    'verify/subject-duplicate': 1,
    'verify/subject-missing': 1,
    'verify/subject-unexpected': 1,
    'verify/subject-mismatch': 1,
    'verify/manifest-inconsistent': 1,
    'verify/migration-file': 1,
    'internal/unexpected': 2,
};
/** Whether a problem can have this code. */
function isCode(name) {
    return Object.hasOwn(codes, name);
}


/***/ }),

/***/ 12652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   Ef: () => (/* binding */ changeProblem),
/* harmony export */   PQ: () => (/* binding */ asWarning),
/* harmony export */   gr: () => (/* binding */ asProblem)
/* harmony export */ });
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88961);
/** A thing gone wrong, with its code, its place and its remedy. */

/** A thing gone wrong, with its code, its place and its remedy. */
class Problem extends Error {
    code;
    remedy;
    place;
    severity;
    constructor(code, details) {
        super(details.message, { cause: details.cause });
        this.name = 'Problem';
        this.code = code;
        this.remedy = details.remedy;
        this.place = details.place ?? null;
        this.severity = details.severity ?? 'error';
    }
    /** The exit code of a command that this ends. */
    get exitCode() {
        return _codes_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F[this.code];
    }
}
/** The same problem with other details. */
function changeProblem({ code, message, remedy, place, severity, cause }, details) {
    return new Problem(code, { message, remedy, place, severity, cause, ...details });
}
/** The same, where it stops nothing. */
function asWarning(problem) {
    return changeProblem(problem, { severity: 'warning' });
}
/** What was thrown, as a Problem: what nobody foresaw becomes `internal/unexpected`. */
function asProblem(thrown) {
    if (thrown instanceof Problem)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new Problem('internal/unexpected', {
        message: `Unexpected internal error: ${message}`,
        remedy: 'Run again with debug logging on, and report it with the stack trace that shows.',
        cause: thrown,
    });
}


/***/ }),

/***/ 54400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = () => Math.round(performance.timeOrigin + performance.now());


/***/ }),

/***/ 83409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ readMigrationFiles),
/* harmony export */   NH: () => (/* binding */ writeBytes),
/* harmony export */   Q1: () => (/* binding */ readTreeOf),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   W: () => (/* binding */ moveFolder),
/* harmony export */   WF: () => (/* binding */ isEmptyFolder),
/* harmony export */   bt: () => (/* binding */ readDistDigest),
/* harmony export */   ee: () => (/* binding */ replaceText),
/* harmony export */   eo: () => (/* binding */ machineTempFolder),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   mL: () => (/* binding */ findRepositoryRoot)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65251);
/** The folders and files of this program itself. */





/** The machine's folder for files that need not last. */
function machineTempFolder() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
}
/** The nearest folder upward that holds `.git`; the folder itself where none does. */
async function findRepositoryRoot(folder) {
    for (let candidate = folder; candidate !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(candidate); candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(candidate)) {
        if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(candidate, '.git')))
            return candidate;
    }
    return folder;
}
async function exists(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}
/** The SHA-256 of the RFC 8785 form of `[[name, sha256], …]` over the scripts of the bundle that runs; sources have none. */
async function readDistDigest(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => /\.c?js$/u.test(name)).sort();
    if (!names.includes('index.js'))
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L)('it runs from its sources, not from its bundle');
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalDigest */ .Xz)(await Promise.all(names.map(async (name) => [name, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .br)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)))])));
}
/** A JSON file's value; null where it cannot be read, and what it would say is unknown then. */
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        return null;
    }
}
/** A file's bytes, at most one more than `limit` so that what is too long shows; null where it cannot be read. */
async function readBytes(path, limit) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
        try {
            const { size } = await file.stat();
            const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, limit) + 1), 0, null, 0);
            return buffer.subarray(0, bytesRead);
        }
        finally {
            await file.close();
        }
    }
    catch {
        return null;
    }
}
/** The folder, and those to it, where they are not there yet. */
async function makeFolder(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
}
/** Writes a file whole, and the folders to it. */
async function writeBytes(path, bytes) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, bytes, { flush: true });
}
/** Puts a text in a file's place in one step, so that nobody sees half of it; a link is replaced, not followed. */
async function replaceText(path, text) {
    const fresh = `${path}.drizzle-attest`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(fresh, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(fresh, text, { flush: true, flag: 'wx' });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, path);
}
/** Throws where there is something at `to`. */
async function moveFolder(from, to) {
    if (await exists(to))
        throw new Error('There is a folder of the new name already.');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
}
async function isFolder(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isDirectory(), () => false);
}
/** Every file of this name below a folder, by its path from there, in a fixed order. Links are not followed. */
async function findFiles(folder, name) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true, recursive: true });
    const found = entries.filter((entry) => entry.isFile() && entry.name === name);
    return found.map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))).sort();
}
/** The migration files of a folder by migration name, whichever generation wrote it; null where it cannot be read. */
async function readMigrationFiles(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null)
        return null;
    const files = entries.map(async (entry) => {
        if (entry.isDirectory())
            return [entry.name, await readBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name, 'migration.sql'), longestMigration)];
        return [entry.name.replace(/\.sql$/u, ''), entry.name.endsWith('.sql') ? await readBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name), longestMigration) : null];
    });
    return new Map((await Promise.all(files)).flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes]])));
}
const longestMigration = 64 * 1024 * 1024;
/** What lies below a folder, by its path from there with forward slashes, in a fixed order; `links` is all that is neither file nor folder. */
async function readTreeOf(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true, recursive: true });
    const pathOf = (entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)).replaceAll('\\', '/');
    const files = entries.filter((entry) => entry.isFile()).map(pathOf);
    const links = entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(pathOf);
    return { files: files.sort(), links: links.sort() };
}
/** Whether there is nothing in a folder, or no folder at all. */
async function isEmptyFolder(folder) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).then((names) => names.length === 0, () => true);
}


/***/ }),

/***/ 17439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ outliveReaders),
/* harmony export */   Bj: () => (/* binding */ cancelSignal),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   o3: () => (/* binding */ ownPid),
/* harmony export */   ov: () => (/* binding */ readOutput),
/* harmony export */   w$: () => (/* binding */ runChild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/** Runs other programs: never through a shell, never with a terminal, and never longer than this process lives. */



/** How long a child that was asked to stop may take before it is killed, in milliseconds. */
const graceMs = 5_000;
/** How long the output of a child that has ended is waited for, in milliseconds: what it started may keep it open. */
const outputMs = 2_000;
/** What is kept of a line, in characters. */
const longestLine = 1_000_000;
/**
 * The script ends a Node child if this process is gone, by the fourth file descriptor: a deploy that is killed would leave its drizzle-kit at work. By far most
 * of what a child does is to load itself, which is quicker if the short-lived memory is large from the start (MiB).
 */
const nodeOptions = ['--require', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, 'lifeline.cjs'), '--min-semi-space-size=64', '--max-semi-space-size=64'];
/** Runs a child to its end, its limit or its cancelling. Never throws for what the child does. */
const runChild = async (command) => {
    const child = start(command);
    if (!(child instanceof node_child_process__WEBPACK_IMPORTED_MODULE_0__.ChildProcess))
        return child;
    const ended = waitForEnd(child, () => stop.clear());
    command.onStart?.();
    const stop = stopAtLimit(command, (signal) => killGroup(child.pid, signal));
    for (const output of [child.stdout, child.stderr])
        if (output !== null)
            passLines(output, command.onLine);
    const end = await ended;
    return endOf(end, stop.reason());
};
/** A program that does not exist comes as an error later; what cannot be asked for at all, as too long a list of arguments, at once. */
function start({ file, args, cwd, env }) {
    const [program, all] = file === 'node' ? [process.execPath, [...nodeOptions, ...args]] : [file, [...args]];
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, all, { cwd, env: { ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    }
    catch (thrown) {
        return { kind: 'not-started', reason: codeOf(thrown) };
    }
}
/** Its output is read to the end then, unless something that is not of its group keeps it open. */
async function waitForEnd(child, onExit) {
    const error = new Promise((resolve) => child.once('error', (thrown) => resolve(codeOf(thrown))).once('spawn', () => resolve(null)));
    const closed = new Promise((resolve) => child.once('close', () => resolve()));
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
    const failed = await error;
    const end = failed === null ? await ended : { code: null, signal: null };
    onExit();
    if (failed !== null)
        return { ...end, error: failed };
    killGroup(child.pid, 'SIGKILL');
    const late = setTimeout(() => {
        for (const stream of child.stdio)
            stream?.destroy();
    }, outputMs);
    await closed;
    clearTimeout(late);
    return { ...end, error: null };
}
/** Runs a short read-only program, as git, and gives what it printed. */
const readOutput = async (file, args, cwd) => {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1260).then(__webpack_require__.bind(__webpack_require__, 81260));
    try {
        const { exitCode, stdout } = await getExecOutput(file, [...args], { cwd, env: ownSettings(), silent: true, ignoreReturnCode: true });
        return { code: exitCode, stdout };
    }
    catch {
        return { code: null, stdout: '' };
    }
};
/** What such a program finds its own settings by. The rest of the environment holds secrets, and a repository can make git run programs. */
function ownSettings() {
    const names = /^(?:PATH|HOME|XDG_CONFIG_HOME|USERPROFILE|SYSTEMROOT|GIT_CONFIG_\w+)$/iu;
    return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (names.test(name) && value !== undefined ? [[name, value]] : [])));
}
function stopAtLimit(command, kill) {
    let reason = null;
    let hardKill;
    const stop = (why) => {
        if (reason !== null)
            return;
        reason = why;
        kill('SIGTERM');
        hardKill = setTimeout(() => kill('SIGKILL'), graceMs);
    };
    const cancel = () => stop('cancelled');
    const limit = setTimeout(() => stop('timed-out'), command.timeLimitMs);
    if (command.signal.aborted)
        cancel();
    command.signal.addEventListener('abort', cancel, { once: true });
    return {
        reason: () => reason,
        clear: () => {
            clearTimeout(limit);
            clearTimeout(hardKill);
            command.signal.removeEventListener('abort', cancel);
        },
    };
}
/** The group may be gone already, which is what was wanted. */
function killGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch (thrown) {
        if (!['ESRCH', 'EPERM'].includes(codeOf(thrown)))
            throw thrown;
    }
}
/** The system's name of an error, as `ENOENT`. */
function codeOf(thrown) {
    return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown reason';
}
/** A carriage return, or a control sequence that moves the cursor or erases. */
const redraw = /\r|\u001B\[\d*[A-K]/u;
/** A spinner redraws its line after a carriage return: each drawing is a line, an empty one is none. Of a line without end, the beginning is passed. */
function passLines(output, onLine) {
    const pass = (text) => {
        for (const line of text.split(redraw)) {
            const bare = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.stripVTControlCharacters)(line).trimEnd();
            if (bare !== '')
                onLine(bare);
        }
    };
    let open = '';
    output.setEncoding('utf8').on('data', (part) => {
        const [first = '', ...rest] = part.split('\n');
        open += first.slice(0, longestLine - open.length);
        for (const next of rest) {
            pass(open);
            open = next.slice(0, longestLine);
        }
    });
    output.on('close', () => pass(open));
}
function endOf({ code, signal, error }, stopped) {
    if (stopped !== null)
        return { kind: stopped };
    if (error !== null)
        return { kind: 'not-started', reason: error };
    if (signal !== null)
        return { kind: 'signalled', signal };
    return code === null ? { kind: 'not-started', reason: 'unknown reason' } : { kind: 'exited', code };
}
/** Those who read what this process says may leave early, as `head` does: what was begun is brought to its end all the same. */
function outliveReaders() {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
}
function ownPid() {
    return process.pid;
}
/** Whether there is a process of this number; one of another user counts. */
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (thrown) {
        return codeOf(thrown) !== 'ESRCH';
    }
}
/** Aborted when this process is asked to end: the runner sends SIGINT, then SIGTERM, and kills some seconds later. */
function cancelSignal() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => controller.abort());
    return controller.signal;
}


/***/ }),

/***/ 91049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseCommit),
/* harmony export */   cL: () => (/* binding */ parseRunFacts),
/* harmony export */   v$: () => (/* binding */ terminalRunFacts)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65251);

/** `event` is the parsed payload of the event that started the run. */
function parseRunFacts(variables, event) {
    const text = (name) => variable(variables, name, /^[^\p{Cc}]{1,512}$/u);
    const int64 = (name) => variable(variables, name, /^(?:0|[1-9]\d{0,18})$/u);
    const attempt = variable(variables, 'GITHUB_RUN_ATTEMPT', /^[1-9]\d{0,8}$/u);
    const login = text('GITHUB_ACTOR');
    const fullName = text('GITHUB_REPOSITORY');
    return {
        runner: 'github-actions',
        id: int64('GITHUB_RUN_ID'),
        attempt: typeof attempt === 'string' ? Number(attempt) : attempt,
        number: int64('GITHUB_RUN_NUMBER'),
        url: runUrl(text('GITHUB_SERVER_URL'), fullName, int64('GITHUB_RUN_ID'), attempt),
        event: text('GITHUB_EVENT_NAME'),
        actor: typeof login === 'string' ? { login, id: int64('GITHUB_ACTOR_ID') } : login,
        triggeringActor: text('GITHUB_TRIGGERING_ACTOR'),
        runnerEnvironment: text('RUNNER_ENVIRONMENT'),
        ref: text('GITHUB_REF'),
        workflowRef: text('GITHUB_WORKFLOW_REF'),
        workflowSha: variable(variables, 'GITHUB_WORKFLOW_SHA', commitForm),
        repository: typeof fullName === 'string'
            ? { fullName, id: int64('GITHUB_REPOSITORY_ID'), ownerId: int64('GITHUB_REPOSITORY_OWNER_ID'), visibility: visibilityOf(event) }
            : fullName,
    };
}
/** What a terminal can say of its run: nothing that a runner says. */
function terminalRunFacts() {
    const none = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)('a terminal has no workflow run');
    return {
        runner: 'terminal',
        id: none,
        attempt: none,
        number: none,
        url: none,
        event: none,
        actor: none,
        triggeringActor: none,
        runnerEnvironment: none,
        ref: none,
        workflowRef: none,
        workflowSha: none,
        repository: none,
    };
}
const commitForm = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
/** The commit of the run. */
function parseCommit(variables) {
    return variable(variables, 'GITHUB_SHA', commitForm);
}
function variable(variables, name, form) {
    const value = variables[name];
    if (value === undefined || value === '')
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)(`${name} is not set`);
    return form.test(value) ? value : (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)(`${name} is not of its form`);
}
function runUrl(server, repository, id, attempt) {
    if (typeof server !== 'string')
        return server;
    if (typeof repository !== 'string')
        return repository;
    if (typeof id !== 'string')
        return id;
    return typeof attempt === 'string' ? `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` : attempt;
}
function visibilityOf(event) {
    const repository = property(event, 'repository');
    const visibility = property(repository, 'visibility');
    if (visibility === 'public' || visibility === 'private' || visibility === 'internal')
        return visibility;
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)('the event payload does not say it');
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}


/***/ }),

/***/ 36455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ makeTempFolder),
/* harmony export */   Vt: () => (/* binding */ removeTempFolder)
/* harmony export */ });
/* unused harmony export removeOrphans */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95305);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17439);
/** The folder of one run for files that need not last, and those of runs that were killed: each folder names its process. */





/** A new folder for this run alone, under `parent`. */
async function makeTempFolder(parent) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `drizzle-attest-${String((0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .ownPid */ .o3)())}.${await readPlace()}-`));
}
/** Removes the folder of this run, and beside it those of runs whose process is gone. */
async function removeTempFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    await removeOrphans((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), _process_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunning */ .W_);
}
/** What cannot be read or removed stays: it is not this run's concern. */
async function removeOrphans(parent, lives) {
    const [names, place] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => []), readPlace()]);
    for (const name of names) {
        const found = /^drizzle-attest-(?<pid>\d{1,10})\.(?<place>[0-9a-f]{8})-[A-Za-z0-9]{6}$/u.exec(name)?.groups;
        if (found?.['place'] !== place || lives(Number(found['pid'])))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
        const isOwn = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then((stats) => stats.isDirectory() && stats.uid === (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().uid, () => false);
        if (isOwn)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true }).catch(() => undefined);
    }
}
/** Where a number of a process means that process: this machine, and on Linux this namespace, since containers may share a folder. */
async function readPlace() {
    const namespace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid').catch(() => '');
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .br)(`${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()}\n${namespace}`).slice(0, 8);
}


/***/ }),

/***/ 77662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ longestTranscript),
/* harmony export */   X: () => (/* binding */ createTranscript)
/* harmony export */ });
/** Characters; a manifest's log has at most four times as many bytes. */
const longestTranscript = 256 * 1024;
/** Lines of debugging are not remembered. Beyond `limit` characters it says that more was left out, and nothing else. */
function createTranscript(limit) {
    const lines = [];
    let left = limit;
    const add = (line) => {
        if (left < 0)
            return;
        left -= line.length + 1;
        lines.push(left < 0 ? '… more was said, and is left out here.' : line);
    };
    return {
        remember: (log, show) => ({
            ...log,
            info: (line) => {
                add(show(line));
                log.info(line);
            },
            warning: (line) => {
                add(`warning: ${show(line)}`);
                log.warning(line);
            },
            error: (line) => {
                add(`error: ${show(line)}`);
                log.error(line);
            },
            group: (title, work) => {
                add(show(title));
                return log.group(title, work);
            },
        }),
        lines: () => lines,
    };
}


/***/ }),

/***/ 32291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ parseInit),
/* harmony export */   Xs: () => (/* binding */ parseDoctor),
/* harmony export */   t$: () => (/* binding */ doctorInputs),
/* harmony export */   wY: () => (/* binding */ initInputs)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97513);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54365);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15126);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46656);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18463);
/** The inputs of init and doctor. */






const initInputs = {
    write: {
        name: 'write',
        kind: 'flag',
        fallback: 'false',
        terminalOnly: true,
        description: 'true writes the files; without it they are only shown, as a diff. A file that is there and differs is left as it is.',
    },
    force: {
        name: 'force',
        kind: 'flag',
        fallback: 'false',
        terminalOnly: true,
        description: 'true also replaces workflows that are there and differ. The check configuration file is never replaced.',
    },
};
const doctorInputs = {
    repository: {
        name: 'repository',
        kind: 'text',
        terminalOnly: true,
        description: "OWNER/REPO to look at. Without it, that of the remote origin; its files are read from the folder then, else from the repository's default branch.",
    },
    apiUrl: {
        name: 'api-url',
        kind: 'text',
        terminalOnly: true,
        description: "GitHub's REST interface, where it is not that of the remote's host.",
    },
    branch: { name: 'branch', kind: 'text', description: 'The branch whose rules are read. Without it, the default branch of the repository.' },
};
const usualEnvironment = 'production';
const usualBranch = 'drizzle-attest-evidence';
const approvals = ['environment', 'pull-request', 'both'];
const { environment, evidenceBranch } = _target_js__WEBPACK_IMPORTED_MODULE_4__/* .targetInputs */ .lY;
function parseInit(reader) {
    const branch = reader.optional(evidenceBranch) ?? usualBranch;
    return {
        environment: parseName(reader, reader.optional(environment) ?? usualEnvironment),
        approval: parseApproval(reader),
        signing: (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseChoice */ .HU)(reader.optional(_signing_js__WEBPACK_IMPORTED_MODULE_3__/* .signingInputs */ .hY.signing) ?? 'github', reader.place(_signing_js__WEBPACK_IMPORTED_MODULE_3__/* .signingInputs */ .hY.signing), ['github', 'key']),
        evidenceBranch: branch === 'off' ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBranch */ .Qd)(branch, reader.place(evidenceBranch)),
        write: reader.flag(initInputs.write),
        force: reader.flag(initInputs.force),
    };
}
function parseDoctor(reader) {
    const [repository, branch, evidence] = [reader.optional(doctorInputs.repository), reader.optional(doctorInputs.branch), reader.optional(evidenceBranch)];
    return {
        repository: repository === null ? null : parseRepository(repository, reader.place(doctorInputs.repository)),
        apiUrl: reader.optionalUrl(doctorInputs.apiUrl),
        environments: (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .splitEnvironments */ .br)(reader, usualEnvironment).map((name) => parseName(reader, name)),
        approval: parseApproval(reader),
        branch: branch === null ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBranch */ .Qd)(branch, reader.place(doctorInputs.branch)),
        evidenceBranch: evidence === null || evidence === 'off' ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBranch */ .Qd)(evidence, reader.place(evidenceBranch)),
        reportDirectory: reader.optional(_check_js__WEBPACK_IMPORTED_MODULE_1__/* .checkInputs */ .s.reportDirectory),
        token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .githubToken */ .bU),
    };
}
function parseApproval(reader) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseChoice */ .HU)(reader.optional(_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .gateInputs */ .ll.approval) ?? 'environment', reader.place(_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .gateInputs */ .ll.approval), approvals);
}
/** An expression would be evaluated by the workflow that it is written into. */
function parseName(reader, text) {
    const place = reader.place(environment);
    const name = (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLine */ .A)(text, place);
    if (name.length <= 255 && !name.includes('${{') && !/[\p{C}\p{Zl}\p{Zp}]/u.test(name))
        return name;
    throw invalid('It is no name of an environment: one line without expressions, of at most 255 characters, was expected.', place);
}
function parseRepository(text, place) {
    if (/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u.test(text))
        return text;
    throw invalid('It is no repository: OWNER/REPO was expected.', place);
}
function invalid(message, place) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('input/invalid', { message, remedy: 'Correct it; nothing is guessed.', place });
}


/***/ }),

/***/ 78152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseCarrying),
/* harmony export */   z: () => (/* binding */ carryingInputs)
/* harmony export */ });
const carryingInputs = {
    artifact: {
        name: 'artifact',
        kind: 'choice',
        choices: ['upload', 'off'],
        fallback: 'upload',
        runnerOnly: true,
        description: 'Whether the manifest, or what is handed over, is uploaded as a workflow artifact. A terminal has none to upload to.',
    },
    retentionDays: {
        name: 'retention-days',
        kind: 'count',
        runnerOnly: true,
        from: 1,
        to: 400,
        description: "Days that the artifact is kept, 1 to 400; GitHub caps it at the repository's setting. Without it, that setting.",
        workflows: [
            { in: ['deploy', 'deploy-targets'], description: "How long the artifacts are kept, as far as the repository allows. 0 takes the repository's default." },
        ],
    },
};
function parseCarrying(reader) {
    return { artifact: reader.choice(carryingInputs.artifact), retentionDays: reader.optionalCount(carryingInputs.retentionDays) };
}


/***/ }),

/***/ 97513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseCheck),
/* harmony export */   s: () => (/* binding */ checkInputs)
/* harmony export */ });
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54365);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51324);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18463);



const checkInputs = {
    base: {
        name: 'base',
        kind: 'text',
        description: 'Branch, tag or commit that the change is merged into; what it has must stay as it is, and its check configuration file judges. Without it, the branch that the pull request or merge group goes to, in other runs the default branch, in a terminal origin/HEAD. The checkout has to reach back to it (fetch-depth: 0).',
        workflows: [{ in: ['check'], description: 'Branch, tag or commit that the change is merged into, where it is not the one that the pull request names.' }],
    },
    isStatic: {
        name: 'static',
        kind: 'flag',
        fallback: 'false',
        description: 'true runs nothing of the project and needs no install: whether the schema has a migration for everything, and the rehearsal, are left out and said to be.',
        workflows: [{ in: ['check'], description: 'true installs nothing and runs nothing of the project. What cannot be judged so is said to be left out.' }],
    },
    fix: {
        name: 'fix',
        kind: 'flag',
        fallback: 'false',
        description: 'true re-timestamps an out-of-order migration (in the journal, or in the name of its folder) if that alone mends it: it then sorts after the migrations already merged. It logs what it changed.',
    },
    rehearsal: {
        name: 'rehearsal',
        kind: 'choice',
        choices: ['auto', 'off'],
        fallback: 'auto',
        description: 'auto runs the migrations on a shadow database, with the drizzle-kit of the project, and compares what comes out with the schema: on that of shadow-url, else by the PostgreSQL that is installed on the machine, else by PGlite where the project has it; for SQLite and Turso in a file. off leaves it out, and the report says so.',
        workflows: [
            { in: ['check'], description: 'auto runs the migrations on a shadow database and compares what comes out with the schema; off leaves it out.' },
        ],
    },
    shadowUrl: {
        name: 'shadow-url',
        kind: 'secret',
        variable: 'SHADOW_DATABASE_URL',
        description: 'postgres:// URL of a server on which databases for the rehearsal may be made and dropped, such as a service container of the job. The database that it names is only connected to. Never that of a server whose data matter.',
    },
    linterResults: {
        name: 'linter-results',
        kind: 'path',
        description: 'Reports of other linters, one path a line: SARIF 2.1.0. What they found in new migrations becomes findings.',
        workflows: [{ in: ['check'], description: 'Reports of other linters, one path a line, which an earlier step of the repository has committed or made.' }],
    },
    reportDirectory: {
        name: 'report-directory',
        kind: 'path',
        description: "Folder for check-report.json, check-report.sarif and check-statement.json; of doctor, for doctor-report.json. Without it, one in the runner's temporary folder; a terminal then writes none.",
    },
    comment: {
        name: 'comment',
        kind: 'choice',
        choices: ['on', 'off'],
        fallback: 'on',
        runnerOnly: true,
        description: 'Whether the answer is also a comment of the pull request, updated in place. Where the token may not write one (pull-requests: write), that is said.',
        workflows: [{ in: ['check'], description: 'on keeps one comment of the pull request up to date, off writes none.' }],
    },
};
function parseCheck(reader) {
    const project = (0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .parseProject */ .XB)(reader);
    const [base, shadow] = [reader.optional(checkInputs.base), reader.optionalDatabaseUrl(checkInputs.shadowUrl)];
    const [isStatic, rehearsal] = [reader.flag(checkInputs.isStatic), reader.choice(checkInputs.rehearsal)];
    if (isStatic && shadow !== null)
        throw reader.conflict(checkInputs.shadowUrl, 'A static check rehearses nothing, so that it has no use for a database.', 'Take out one of static and shadow-url.');
    return {
        project,
        // What names one project: without any of them, every project below the folder is checked.
        isProjectGiven: Object.values(_project_js__WEBPACK_IMPORTED_MODULE_1__/* .projectInputs */ .tX).some((input) => reader.isGiven(input)),
        base: base === null ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLine */ .A)(base, reader.place(checkInputs.base)),
        isStatic,
        fix: reader.flag(checkInputs.fix),
        rehearsal: isStatic ? 'off' : rehearsal,
        shadowUrl: shadow,
        linterResults: linesOf(reader.optional(checkInputs.linterResults)),
        reportDirectory: reader.optional(checkInputs.reportDirectory),
        comment: reader.choice(checkInputs.comment),
        token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .githubToken */ .bU),
    };
}
function linesOf(text) {
    return (text ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}


/***/ }),

/***/ 29738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ migrateInputs),
/* harmony export */   FA: () => (/* binding */ databaseUrl),
/* harmony export */   Zp: () => (/* binding */ planInputs),
/* harmony export */   h9: () => (/* binding */ parsePending),
/* harmony export */   tG: () => (/* binding */ parseMigrate)
/* harmony export */ });
/* harmony import */ var _carrying_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78152);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54365);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51324);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99328);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15126);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46656);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18463);







const databaseUrl = {
    name: 'database-url',
    kind: 'secret',
    variable: 'DATABASE_URL',
    description: 'URL of the database, postgres://user:password@host:port/database?sslmode=…, from an environment secret; direct, not through a transaction pooler.',
};
const planInputs = {
    outOfOrder: {
        name: 'out-of-order',
        kind: 'choice',
        choices: ['refuse', 'allow'],
        fallback: 'refuse',
        description: 'Whether a migration that is older than the last applied one may run. Only with drizzle-kit 1.0: 0.31 would skip it in silence.',
        workflows: [{ in: ['deploy'], description: 'Whether a migration that is older than the last applied one may run. Only with drizzle-kit 1.0.' }],
    },
};
const migrateInputs = {
    lockWait: {
        name: 'lock-wait',
        kind: 'duration',
        fallback: '5m',
        atLeast: '0s',
        atMost: '6h',
        description: 'How long to wait for another deploy to the same database. From 0s to 6h.',
        workflows: [{ in: ['deploy'], description: 'How long to wait for another deploy to the same database.' }],
    },
    lockTimeout: {
        name: 'lock-timeout',
        kind: 'duration',
        fallback: '10s',
        atLeast: '0s',
        atMost: '24h',
        description: 'lock_timeout of the session that migrates: how long a statement may wait for a table lock. 0s is no limit; at most 24h.',
        workflows: [{ in: ['deploy'], description: 'How long a statement may wait for a table lock; 0s is no limit.' }],
    },
    statementTimeout: {
        name: 'statement-timeout',
        kind: 'duration',
        fallback: '0s',
        atLeast: '0s',
        atMost: '24h',
        description: 'statement_timeout of the session that migrates. 0s is no limit; at most 24h.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'How long a statement may take; 0s is no limit.' }],
    },
    timeLimit: {
        name: 'time-limit',
        kind: 'duration',
        fallback: '30m',
        atLeast: '1s',
        atMost: '24h',
        description: 'How long drizzle-kit may run in all, before it is stopped and the ledger is read again. From 1s to 24h.',
        workflows: [{ in: ['deploy'], description: 'How long drizzle-kit may run in all.' }],
    },
    kitConnection: {
        name: 'kit-connection',
        kind: 'choice',
        choices: ['relay', 'separate'],
        fallback: 'relay',
        description: 'relay: drizzle-kit works in the session that holds the lock and never gets the database URL, which takes the driver pg or postgres. separate: drizzle-kit opens a session of its own with the URL; the manifest names this weaker promise.',
        workflows: [
            {
                in: ['deploy'],
                description: 'relay lets drizzle-kit work in the session that holds the lock, without the database URL; separate lets it open its own session.',
            },
        ],
    },
    kitOutput: {
        name: 'kit-output',
        kind: 'choice',
        choices: ['status', 'full'],
        fallback: 'status',
        description: 'status shows the lines of drizzle-kit that are known to hold no SQL and no data; full shows all of them, secrets taken out.',
    },
};
function parseMigrate(reader) {
    return {
        project: (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDeployedProject */ .HA)(reader),
        database: reader.databaseUrl(databaseUrl),
        environment: (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEnvironment */ .Nq)(reader),
        outOfOrder: reader.choice(planInputs.outOfOrder),
        limits: parseLimits(reader),
        kitConnection: reader.choice(migrateInputs.kitConnection),
        kitOutput: reader.choice(migrateInputs.kitOutput),
        gates: (0,_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGates */ .MJ)(reader),
        approvedPlan: (0,_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseApprovedPlan */ .u0)(reader),
        form: (0,_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .parseForm */ .wK)(reader),
        ...(0,_carrying_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCarrying */ .h)(reader),
        target: (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTarget */ .hu)(reader),
    };
}
function parseLimits(reader) {
    return {
        lockWaitMs: reader.duration(migrateInputs.lockWait),
        lockTimeoutMs: reader.duration(migrateInputs.lockTimeout),
        statementTimeoutMs: reader.duration(migrateInputs.statementTimeout),
        timeLimitMs: reader.duration(migrateInputs.timeLimit),
    };
}
function parsePending(reader) {
    return { project: (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDeployedProject */ .HA)(reader), source: parsePendingSource(reader), outOfOrder: reader.choice(planInputs.outOfOrder) };
}
/** A URL wins: the database knows more than its manifests. Where neither is named, it is the URL that is missing. */
function parsePendingSource(reader) {
    const environment = reader.optional(_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetInputs */ .lY.environment);
    if (reader.optional(databaseUrl) !== null || environment === null)
        return { kind: 'database', database: reader.databaseUrl(databaseUrl) };
    return {
        kind: 'manifest',
        environment: (0,_values_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLine */ .A)(environment, reader.place(_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetInputs */ .lY.environment)),
        target: (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTarget */ .hu)(reader),
        evidenceBranch: (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEvidenceBranch */ .ps)(reader),
        token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .githubToken */ .bU),
    };
}


/***/ }),

/***/ 69500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ collectInputs),
/* harmony export */   _N: () => (/* binding */ parseAlert),
/* harmony export */   gE: () => (/* binding */ parseCollect),
/* harmony export */   xG: () => (/* binding */ parseKeep),
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54365);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46656);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74295);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18463);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88452);
/** The inputs of keep, collect and alert. */






const collectInputs = {
    since: {
        name: 'since',
        kind: 'text',
        description: 'Begin of the period, as 2026-01-31 (in UTC) or RFC 3339. Without it, 35 days before its end.',
        workflows: [{ in: ['evidence'], description: 'First day of the period, as 2026-01-31 or RFC 3339. Without it, 35 days before its end.' }],
    },
    until: {
        name: 'until',
        kind: 'text',
        description: 'End of the period, written likewise; a day is taken as a whole. Without it, now.',
        workflows: [{ in: ['evidence'], description: 'End of the period. Without it, now.' }],
    },
    manifestsDirectory: {
        name: 'manifests-directory',
        kind: 'path',
        description: "Folder for the manifests and evidence-index.json; it must be empty. Without it, one in the runner's temporary folder, or ./manifests in a terminal.",
    },
};
const report = {
    name: 'report',
    kind: 'path',
    description: 'Report whose problems the issue tells: evidence-index.json.',
};
function parseKeep(reader) {
    const { evidenceBranch } = _target_js__WEBPACK_IMPORTED_MODULE_2__/* .targetInputs */ .lY;
    return {
        manifests: reader.required(_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestsInputs */ .Md.manifests),
        evidenceBranch: (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBranch */ .Qd)(reader.required(evidenceBranch), reader.place(evidenceBranch)),
        token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .githubToken */ .bU),
    };
}
function parseCollect(reader) {
    return {
        since: parseTime(reader, collectInputs.since, 0),
        until: parseTime(reader, collectInputs.until, day),
        environments: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .splitEnvironments */ .br)(reader, '').map((name) => (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLine */ .A)(name, reader.place(_target_js__WEBPACK_IMPORTED_MODULE_2__/* .targetInputs */ .lY.environment))),
        evidenceBranch: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEvidenceBranch */ .ps)(reader),
        trust: (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTrustedSigners */ .m3)(reader),
        expectedHeads: (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .parseExpectedHeads */ .ll)(reader),
        manifestsDirectory: reader.optional(collectInputs.manifestsDirectory),
        token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .githubToken */ .bU),
    };
}
function parseAlert(reader) {
    return { report: reader.required(report), token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .githubToken */ .bU) };
}
const day = 86_400_000;
/** In milliseconds since 1970 UTC; a day without a time is moved by `ofDay`. */
function parseTime(reader, input, ofDay) {
    const text = reader.optional(input);
    if (text === null)
        return null;
    const isDay = /^\d{4}-\d\d-\d\d$/u.test(text);
    const time = isDay || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u.test(text) ? Date.parse(text) : Number.NaN;
    // Date.parse takes the 31st of February for the 3rd of March.
    const isReal = !Number.isNaN(time) && (!isDay || new Date(time).toISOString().startsWith(text));
    if (isReal)
        return isDay ? time + ofDay : time;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('input/invalid', {
        message: `"${text.slice(0, 80)}" is no day and no time.`,
        remedy: 'Write a day as 2026-01-31, or a time as 2026-01-31T12:00:00Z.',
        place: reader.place(input),
    });
}


/***/ }),

/***/ 54365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ parseGates),
/* harmony export */   XB: () => (/* binding */ approvedPlan),
/* harmony export */   bU: () => (/* binding */ githubToken),
/* harmony export */   ll: () => (/* binding */ gateInputs),
/* harmony export */   u0: () => (/* binding */ parseApprovedPlan)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67978);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18463);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21789);
/** The inputs that say what has to be agreed before a deploy may run. */





const gateInputs = {
    approval: {
        name: 'approval',
        kind: 'choice',
        choices: ['environment', 'pull-request', 'both', 'none'],
        fallback: 'environment',
        description: 'What must have been approved by an independent person: environment, this run, by a required reviewer of its environment; pull-request, each pull request that brought a pending migration, on its last commit; both; none, which every manifest shows. A terminal has no run, and takes none only.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'environment, pull-request, both or none.' }],
    },
    strict: {
        name: 'strict',
        kind: 'flag',
        fallback: 'false',
        description: 'true refuses also what is otherwise a warning: controls that GitHub does not tell of, no branch policy, authors without an account, statements that only warn (apply/unsafe-statement).',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'true refuses also what is otherwise a warning.' }],
    },
    codeOwners: {
        name: 'code-owners',
        kind: 'choice',
        choices: ['require', 'off'],
        fallback: 'off',
        description: 'Whether an approval of a pull request has to come from an owner of the migrations by CODEOWNERS. For approval: pull-request and both.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'require asks for the approval of an owner of the migrations by CODEOWNERS.' }],
    },
    emergency: {
        name: 'emergency',
        kind: 'flag',
        fallback: 'false',
        description: 'true goes ahead without waiting for an approval; the manifest says so, and an issue is opened for the review afterwards.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'true goes ahead without waiting for an approval, and asks for the review in an issue.' }],
    },
    emergencyReason: {
        name: 'emergency-reason',
        kind: 'text',
        description: 'Why it cannot wait; needed with emergency: true.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'Why it cannot wait.' }],
    },
    emergencyTicket: {
        name: 'emergency-ticket',
        kind: 'text',
        description: 'Where it is tracked; needed with emergency: true.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'Where it is tracked.' }],
    },
};
const approvedPlan = {
    name: 'approved-plan',
    kind: 'text',
    description: 'The plan that was approved: output plan of pending, or its digest alone. A deploy with another plan is refused; given the list, both are shown.',
};
const githubToken = {
    name: 'github-token',
    kind: 'secret',
    variable: 'GITHUB_TOKEN',
    otherVariable: 'GH_TOKEN',
    expression: '${{ github.token }}',
    runnerOnly: true,
    description: "The job's own token, by which the gates are read: permissions actions, contents, deployments and pull-requests: read; issues: write for an emergency, attestations: write for the attestation store, pull-requests: write for the comment of check.",
};
function parseGates(reader) {
    const approval = reader.choice(gateInputs.approval);
    const codeOwners = reader.choice(gateInputs.codeOwners);
    if (codeOwners === 'require' && (approval === 'environment' || approval === 'none')) {
        throw reader.conflict(gateInputs.codeOwners, `approval: ${approval} asks for no review that could be by a code owner.`, 'Choose approval: pull-request or both, or take it out.');
    }
    return {
        gateSettings: { approval, strict: reader.flag(gateInputs.strict), codeOwners, emergency: parseEmergency(reader) },
        token: reader.optionalSecret(githubToken),
    };
}
/** Reason and ticket may be missing here: the gate refuses that, and the refusal is recorded. */
function parseEmergency(reader) {
    const { emergency, emergencyReason, emergencyTicket } = gateInputs;
    const [reason, ticket] = [emergencyReason, emergencyTicket].map((input) => (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLine */ .A)(reader.optional(input) ?? '', reader.place(input)));
    if (reader.flag(emergency))
        return { reason: reason ?? '', ticket: ticket ?? '' };
    if (reason === '' && ticket === '')
        return null;
    throw reader.conflict(emergency, 'A reason or a ticket of an emergency is given, and emergency is not true.', 'Say emergency: true, or take them out.');
}
const sha256 = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u);
const list = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), sha256 })).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .maxMigrations */ .W);
/** Either the digest, or the list from which it is computed. */
function parseApprovedPlan(reader) {
    const text = reader.optional(approvedPlan);
    if (text === null)
        return null;
    if (sha256.safeParse(text).success)
        return { sha256: text, migrations: null };
    const migrations = list.safeParse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(text));
    if (migrations.success)
        return (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planOf */ .X)(migrations.data);
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('input/invalid', {
        message: 'It is neither the SHA-256 of a plan nor a JSON list of [{"name", "sha256"}, …].',
        remedy: 'Give the output plan or plan-sha256 of the step that was approved, as it is.',
        place: reader.place(approvedPlan),
    });
}


/***/ }),

/***/ 51324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ ledgerTableInputs),
/* harmony export */   HA: () => (/* binding */ parseDeployedProject),
/* harmony export */   XB: () => (/* binding */ parseProject),
/* harmony export */   tX: () => (/* binding */ projectInputs)
/* harmony export */ });
/* harmony import */ var _model_drizzle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28647);

const projectInputs = {
    workingDirectory: {
        name: 'working-directory',
        kind: 'path',
        fallback: '.',
        description: 'Folder of the package with the Drizzle project, from the repository root. Without it, and without config, dialect or out, check takes every project that has a drizzle config.',
        workflows: [
            {
                in: ['check'],
                fallback: '',
                description: 'Folder of the package with the Drizzle project, from the repository root. Without it every project that has a drizzle config is checked.',
            },
            { in: ['deploy', 'deploy-targets'], fallback: '', description: 'Folder of the package with the Drizzle project, from the repository root.' },
        ],
    },
    config: {
        name: 'config',
        kind: 'path',
        description: 'drizzle config, from the working directory. Without it drizzle-kit looks for drizzle.config.ts, .js and .json. It is loaded by the drizzle-kit of the project, in a child that holds no secret, and not at all where dialect and out are given.',
        workflows: [{ in: ['check', 'deploy', 'deploy-targets'], description: 'drizzle config, from the working directory.' }],
    },
    dialect: {
        name: 'dialect',
        kind: 'choice',
        choices: _model_drizzle_js__WEBPACK_IMPORTED_MODULE_0__/* .dialects */ .O9,
        description: 'Dialect of the project; wins over the config. What is deployed is postgresql; check takes all four.',
        workflows: [{ in: ['check', 'deploy', 'deploy-targets'], description: 'Dialect of the project; wins over the config.' }],
    },
    out: {
        name: 'out',
        kind: 'path',
        description: 'Migrations folder, from the working directory; wins over the config.',
        workflows: [{ in: ['check', 'deploy', 'deploy-targets'], description: 'Migrations folder, from the working directory; wins over the config.' }],
    },
};
const ledgerTableInputs = {
    migrationsSchema: {
        name: 'migrations-schema',
        kind: 'text',
        description: "Schema of Drizzle's ledger table; wins over the config. Where neither says it, drizzle.",
        workflows: [{ in: ['deploy'], description: "Schema of Drizzle's ledger table; wins over the config." }],
    },
    migrationsTable: {
        name: 'migrations-table',
        kind: 'text',
        description: "Name of Drizzle's ledger table; wins over the config. Where neither says it, __drizzle_migrations.",
        workflows: [{ in: ['deploy'], description: "Name of Drizzle's ledger table; wins over the config." }],
    },
};
/** Of a command that asks no ledger. */
function parseProject(reader) {
    return {
        workingDirectory: reader.withFallback(projectInputs.workingDirectory),
        config: reader.optional(projectInputs.config),
        given: { dialect: reader.optionalChoice(projectInputs.dialect), out: reader.optional(projectInputs.out), ledgerSchema: null, ledgerTable: null },
    };
}
function parseDeployedProject(reader) {
    const project = parseProject(reader);
    const ledgerSchema = reader.optional(ledgerTableInputs.migrationsSchema);
    return { ...project, given: { ...project.given, ledgerSchema, ledgerTable: reader.optional(ledgerTableInputs.migrationsTable) } };
}


/***/ }),

/***/ 99328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ handoverInputs),
/* harmony export */   jN: () => (/* binding */ evidenceInputs),
/* harmony export */   kY: () => (/* binding */ parseSealCommand),
/* harmony export */   mp: () => (/* binding */ formInputs),
/* harmony export */   nl: () => (/* binding */ chainHeadInputs),
/* harmony export */   wK: () => (/* binding */ parseForm)
/* harmony export */ });
/* unused harmony export sealOnly */
/* harmony import */ var _carrying_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78152);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54365);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15126);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46656);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18463);
/** How a manifest is signed and where its chain is, in the job of the deploy or in one of its own. */





const formInputs = {
    form: {
        name: 'form',
        kind: 'choice',
        choices: ['in-job', 'isolated'],
        fallback: 'in-job',
        description: 'in-job: this step also signs and keeps the manifest. isolated: it hands the facts over to the command seal, in a job that has the right to sign and runs nothing of the project; the inputs below, but for artifact and retention-days, are then given there.',
    },
};
const handoverInputs = {
    handover: {
        name: 'handover',
        kind: 'path',
        description: 'File that the isolated deploy handed over; its output handover-path, brought over as an artifact.',
    },
    handoverSha256: {
        name: 'handover-sha256',
        kind: 'text',
        description: "SHA-256 of that file: the deploy job's output handover-sha256, which does not travel with the file.",
    },
};
const evidenceInputs = {
    evidenceDirectory: {
        name: 'evidence-directory',
        kind: 'path',
        description: "Folder that keeps the manifests of earlier deploys; the chain goes on from the newest one of this target, and this manifest is added. Without it, a folder in the runner's temporary one, or ./evidence in a terminal.",
    },
    chainStart: {
        name: 'chain-start',
        kind: 'flag',
        fallback: 'false',
        description: 'true begins the chain of manifests of this target. An error if the evidence directory holds a manifest with a place in it. Without it, the first manifest has no place in a chain, and a warning says so.',
        workflows: [
            { in: ['deploy'], description: 'true on the first deploy of a target, and never again.' },
            { in: ['deploy-targets'], description: 'true on the first deploy of all these targets, and never again.' },
        ],
    },
};
const chainHeadInputs = {
    chainHead: {
        name: 'chain-head',
        kind: 'choice',
        choices: ['directory', 'github'],
        fallback: 'directory',
        description: "Where the newest manifest of this target is: directory, in the evidence directory; github, on the evidence branch and among the repository's artifacts, whichever has the later one (contents: read, actions: read). Where GitHub does not say, nothing is guessed.",
    },
};
/** What the job that seals takes, the isolated deploy does not. */
const sealOnly = [...Object.values(_signing_js__WEBPACK_IMPORTED_MODULE_2__/* .signingInputs */ .hY), ...Object.values(evidenceInputs), chainHeadInputs.chainHead, _target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetInputs */ .lY.evidenceBranch];
function parseForm(reader) {
    if (reader.choice(formInputs.form) === 'in-job')
        return { kind: 'in-job', seal: parseSeal(reader) };
    reader.refuseGiven(sealOnly, 'form: isolated leaves signing and keeping to the command seal.', 'Give it in the step with command: seal.');
    return { kind: 'isolated' };
}
function parseSeal(reader) {
    const signing = (0,_signing_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSigning */ .$2)(reader);
    return {
        signing,
        attestations: (0,_signing_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAttestations */ .nU)(reader, signing),
        evidenceDirectory: reader.optional(evidenceInputs.evidenceDirectory),
        chainStart: reader.flag(evidenceInputs.chainStart),
        chainHead: parseChainHead(reader),
    };
}
function parseChainHead(reader) {
    const kind = reader.choice(chainHeadInputs.chainHead);
    if (kind === 'github')
        return { kind, evidenceBranch: (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEvidenceBranch */ .ps)(reader) };
    reader.refuseGiven([_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetInputs */ .lY.evidenceBranch], 'chain-head: directory asks no branch.', 'Take it out, or choose chain-head: github.');
    return { kind };
}
function parseSealCommand(reader) {
    return {
        handover: reader.required(handoverInputs.handover),
        handoverSha256: (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSha256 */ .tz)(reader.required(handoverInputs.handoverSha256), reader.place(handoverInputs.handoverSha256)),
        environment: (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEnvironment */ .Nq)(reader),
        gates: (0,_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGates */ .MJ)(reader),
        seal: parseSeal(reader),
        ...(0,_carrying_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCarrying */ .h)(reader),
        target: (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTarget */ .hu)(reader),
    };
}


/***/ }),

/***/ 15126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ parseSigning),
/* harmony export */   hY: () => (/* binding */ signingInputs),
/* harmony export */   nU: () => (/* binding */ parseAttestations)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18463);

const signingInputs = {
    signing: {
        name: 'signing',
        kind: 'choice',
        choices: ['github', 'sigstore', 'key', 'none'],
        description: "How the manifest is signed: github, by the job's identity and GitHub's own Sigstore instance; sigstore, by the public good instance, whose log everybody can read; key, with the key given; none, not at all (everything then says UNSIGNED). It must be chosen, and is never lowered. github and sigstore need id-token: write.",
        workflows: [{ in: ['deploy', 'deploy-targets'], fallback: 'github', description: 'github, sigstore, key or none.' }],
    },
    signingKey: {
        name: 'signing-key',
        kind: 'secret',
        variable: 'SIGNING_KEY',
        description: 'Private key in PEM, ECDSA P-256 or Ed25519, for signing: key. Excludes signing-key-file.',
    },
    signingKeyFile: { name: 'signing-key-file', kind: 'path', description: 'File with that private key. Excludes signing-key.' },
    publishNames: {
        name: 'publish-names',
        kind: 'flag',
        fallback: 'false',
        description: 'true allows signing: sigstore in a repository that is not public, whose name, workflow and environment the public log then tells for ever.',
        workflows: [{ in: ['deploy'], description: 'true lets signing by sigstore publish the names of a private repository.' }],
    },
    fulcioUrl: {
        name: 'fulcio-url',
        kind: 'text',
        description: 'Certificate authority in place of the one of the instance, for signing: github and sigstore.',
    },
    rekorUrl: { name: 'rekor-url', kind: 'text', description: 'Transparency log in place of the one of the instance.' },
    timestampUrl: { name: 'timestamp-url', kind: 'text', description: 'Timestamp authority (RFC 3161) in place of the one of the instance.' },
    attestations: {
        name: 'attestations',
        kind: 'choice',
        choices: ['store', 'off'],
        description: "Whether a keyless bundle is also put into the repository's attestation store; where the plan has none, that is said and nothing else happens. Default: store for signing: github and sigstore, off for the others, for which there is none.",
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'store keeps the signature with the repository, where its plan has that; off does not.' }],
    },
};
const { signing, signingKey, signingKeyFile, publishNames, fulcioUrl, rekorUrl, timestampUrl, attestations } = signingInputs;
function parseSigning(reader) {
    const kind = reader.choice(signing);
    const remedy = 'Take it out, or choose the signing that uses it.';
    if (kind !== 'key')
        reader.refuseGiven([signingKey, signingKeyFile], `signing: ${kind} leaves the given key unused.`, remedy);
    if (kind === 'key' || kind === 'none')
        reader.refuseGiven([publishNames, fulcioUrl, rekorUrl, timestampUrl], `signing: ${kind} asks no Sigstore instance.`, remedy);
    switch (kind) {
        case 'none':
            return { kind };
        case 'key':
            return parseKey(reader);
        case 'github':
        case 'sigstore':
            return parseKeyless(reader, kind);
    }
}
function parseKey(reader) {
    const [key, path] = [reader.optionalSecret(signingKey), reader.optional(signingKeyFile)];
    if (key !== null && path === null)
        return { kind: 'key', key };
    if (path !== null && key === null)
        return { kind: 'key-file', path };
    throw reader.conflict(signingKey, 'signing: key needs exactly one of signing-key and signing-key-file.', 'Give one of the two.');
}
function parseKeyless(reader, instance) {
    if (instance === 'github')
        reader.refuseGiven([publishNames], 'signing: github publishes nothing.', 'Take it out.');
    return { kind: 'keyless', instance, publishNames: reader.flag(publishNames), endpoints: parseEndpoints(reader) };
}
function parseEndpoints(reader) {
    const [fulcio, rekor, tsa] = [reader.optionalUrl(fulcioUrl), reader.optionalUrl(rekorUrl), reader.optionalUrl(timestampUrl)];
    return {
        ...(fulcio === null ? {} : { fulcioUrl: fulcio }),
        ...(rekor === null ? {} : { rekorUrl: rekor }),
        ...(tsa === null ? {} : { tsaUrl: tsa }),
    };
}
function parseAttestations(reader, { kind }) {
    const given = reader.optional(attestations);
    const keyless = kind === 'keyless';
    if (given === null)
        return keyless ? 'store' : 'off';
    const choice = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChoice */ .HU)(given, reader.place(attestations), attestations.choices);
    if (choice === 'off' || keyless)
        return choice;
    throw reader.conflict(attestations, 'The attestation store takes bundles that a Sigstore instance certified, and no others.', 'Choose signing: github or sigstore, or attestations: off.');
}


/***/ }),

/***/ 46656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nq: () => (/* binding */ parseEnvironment),
/* harmony export */   br: () => (/* binding */ splitEnvironments),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   lY: () => (/* binding */ targetInputs),
/* harmony export */   ps: () => (/* binding */ parseEvidenceBranch)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18463);

const targetInputs = {
    environment: {
        name: 'environment',
        kind: 'text',
        description: "Name of the environment that is deployed to, as the job's `environment:` has it; a part of the identity of its chain of manifests. pending without database-url takes what the last manifest of it left.",
        workflows: [{ in: ['deploy'], required: true, description: "Environment that is deployed to. It has the required reviewers, and the database's secret." }],
    },
    target: {
        name: 'target',
        kind: 'text',
        description: 'Name of the database, where one environment has several: it keeps the artifacts of their deploys apart.',
        workflows: [{ in: ['deploy'], description: 'Name of the database, where one environment has several.' }],
    },
    evidenceBranch: {
        name: 'evidence-branch',
        kind: 'text',
        description: 'Branch that the manifests are appended to, one folder a deploy. keep writes to it, and makes it with the first manifest; the others read it. For migrate and seal: with chain-head: github.',
        workflows: [
            {
                in: ['deploy', 'deploy-targets'],
                fallback: 'drizzle-attest-evidence',
                description: 'Branch that each manifest is appended to. Empty keeps none; the manifests then expire with their artifacts.',
            },
            { in: ['evidence'], fallback: 'drizzle-attest-evidence', description: 'Branch with the manifests. Empty looks at artifacts alone, and keeps nothing.' },
        ],
    },
};
const { environment, target, evidenceBranch } = targetInputs;
function parseEnvironment(reader) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLine */ .A)(reader.required(environment), reader.place(environment));
}
/** With commas or line ends between; `fallback` if there is none. */
function splitEnvironments(reader, fallback) {
    const names = (reader.optional(environment) ?? fallback).split(/[,\n]/u).map((name) => name.trim());
    return [...new Set(names.filter((name) => name !== ''))];
}
/** Which of an environment's databases is meant; null where it has one. */
function parseTarget(reader) {
    const name = reader.optional(target);
    return name === null ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLine */ .A)(name, reader.place(target));
}
function parseEvidenceBranch(reader) {
    const branch = reader.optional(evidenceBranch);
    return branch === null ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBranch */ .Qd)(branch, reader.place(evidenceBranch));
}


/***/ }),

/***/ 74295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ targetListInputs),
/* harmony export */   Md: () => (/* binding */ manifestsInputs),
/* harmony export */   f_: () => (/* binding */ parseTargetsCommand)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _carrying_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78152);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21789);
/** The list of targets, and what is asked of it. */




/** GitHub's own limit for the jobs of one matrix. */
const mostTargets = 256;
const targetListInputs = {
    targets: {
        name: 'targets',
        kind: 'text',
        description: 'JSON list of {"name", "environment", "secret"}. The environment defaults to the name, the secret to DATABASE_URL. The order is that of the deploys.',
        workflows: [
            {
                in: ['deploy-targets'],
                required: true,
                description: 'JSON list of {"name", "environment", "secret"}. The environment defaults to the name, the secret to DATABASE_URL.',
            },
        ],
    },
    canary: {
        name: 'canary',
        kind: 'count',
        fallback: '1',
        from: 0,
        to: mostTargets,
        description: 'How many of the first targets are in the output canary; the others are in rest.',
        workflows: [{ in: ['deploy-targets'], description: 'How many of the first targets go ahead, one by one.' }],
    },
};
const manifestsInputs = {
    manifests: {
        name: 'manifests',
        kind: 'path',
        description: 'Folder with the manifests of a run, each in a folder of the name of its artifact. targets lists what each target left; keep appends them to the evidence branch.',
    },
};
/** As GitHub has it for secrets. */
const secretName = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/iu;
const entry = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[\w.-]{1,100}$/u, 'a name of letters, digits, ".", "_" and "-", of at most 100 characters'),
    environment: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .min(1)
        .max(255)
        .refine((text) => !/\p{Cc}/u.test(text), 'a name on one line')
        .optional(),
    secret: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(secretName, 'the name of a secret').default('DATABASE_URL'),
});
const list = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entry)
    .min(1, 'at least one target')
    .max(mostTargets, `at most ${String(mostTargets)} targets`);
function parseTargetsCommand(reader) {
    const { targets: input, canary } = targetListInputs;
    const targets = parseTargets(reader.required(input), reader.place(input));
    const manifests = reader.optional(manifestsInputs.manifests);
    if (manifests !== null && reader.isGiven(canary))
        throw reader.conflict(canary, 'With manifests the targets are listed, not ordered.', 'Take canary or manifests out.');
    return { targets, canary: reader.count(canary), manifests, ...(0,_carrying_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCarrying */ .h)(reader), target: null };
}
function parseTargets(text, place) {
    const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(text);
    if (value === undefined)
        throw invalid('it is no JSON', place);
    const parsed = list.safeParse(value);
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.replace(/^: /u, ''), place);
    }
    const targets = parsed.data.map(({ name, environment = name, secret }) => ({ name, environment, secret }));
    const names = targets.map(({ name }) => name.toLowerCase());
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined)
        throw invalid(`${twice} is there twice, and its manifests could not be told apart`, place);
    return targets;
}
function invalid(found, place) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('targets/invalid', {
        message: `The list of targets cannot be used: ${found}.`,
        remedy: 'Write a JSON list such as [{"name": "eu", "environment": "production-eu"}], each name once.',
        place,
    });
}


/***/ }),

/***/ 18463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   EE: () => (/* binding */ parseChainPoints),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   Qd: () => (/* binding */ parseBranch),
/* harmony export */   iO: () => (/* binding */ parseServiceUrl),
/* harmony export */   tz: () => (/* binding */ parseSha256),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60613);
/** Single values from texts: what is there and wrong stops, it never becomes a default. */


const unitsMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** A duration such as `500ms`, `90s`, `5m` or `2h`, in milliseconds. */
function parseDuration(text, place, limits) {
    const duration = durationOf(text);
    const [least, most] = [durationOf(limits.atLeast) ?? 0, durationOf(limits.atMost) ?? 0];
    if (duration !== null && duration >= least && duration <= most)
        return duration;
    throw invalid(place, `"${text}" is no duration from ${limits.atLeast} to ${limits.atMost}.`, 'Write a whole number and a unit: 500ms, 90s, 5m or 2h.');
}
function durationOf(text) {
    const match = /^(?<amount>\d{1,9})(?<unit>ms|s|m|h)$/u.exec(text);
    const unit = unitsMs[match?.groups?.['unit'] ?? ''];
    return unit === undefined ? null : Number(match?.groups?.['amount']) * unit;
}
/** A whole number between two bounds. */
function parseCount(text, place, bounds) {
    const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
    if (value >= bounds.from && value <= bounds.to)
        return value;
    throw invalid(place, `"${text}" is no whole number from ${String(bounds.from)} to ${String(bounds.to)}.`, 'Write it in digits.');
}
/** One of the words that an input may be. */
function parseChoice(text, place, choices) {
    const chosen = choices.find((choice) => choice === text);
    if (chosen !== undefined)
        return chosen;
    const meant = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(text, choices);
    throw invalid(place, `"${text}" is none of ${choices.join(', ')}.`, meant === null ? 'Write one of them.' : `Write ${meant}, or another of them.`);
}
/** A text for people and manifests: one line, not too long. */
function parseLine(text, place) {
    if (text.length <= 255 && !/\p{Cc}/u.test(text))
        return text;
    throw invalid(place, 'It is longer than 255 characters or holds control characters.', 'Write a shorter text on one line.');
}
/** What git takes for a branch, less what nobody uses. */
function parseBranch(text, place) {
    if (/^(?![-/.])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[/.]$))[\w./@+-]{1,200}$/u.test(text))
        return text;
    throw invalid(place, 'It is no name of a branch.', 'Correct it; nothing is guessed.');
}
/** SHA-256 in hexadecimal digits, in either case. */
function parseSha256(text, place) {
    const sha256 = text.toLowerCase();
    if (/^[0-9a-f]{64}$/u.test(sha256))
        return sha256;
    throw invalid(place, `It is no SHA-256: ${String(text.length)} characters, and 64 hexadecimal digits were expected.`, 'Give the digest as the step that made it put it out.');
}
/** The address of a service that is asked over HTTP, as it is written; without a user, a query or a fragment. */
function parseServiceUrl(text, place) {
    const url = URL.canParse(text) ? new URL(text) : null;
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
    if (safe && url.username === '' && url.password === '' && url.search === '' && url.hash === '')
        return text.replace(/\/+$/u, '');
    throw invalid(place, 'It is no address that a manifest may be sent to.', 'Write https://host/path, without user, query or fragment; http only for 127.0.0.1, [::1] and localhost.');
}
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);
/** Manifests of a chain as `<sequence>:<sha256>`, several of them with commas or spaces between. */
function parseChainPoints(text, place) {
    const words = text.split(/[\s,]+/u).filter((word) => word !== '');
    return words.map((word) => {
        const { sequence, sha256 } = /^(?<sequence>[1-9]\d{0,8}):(?<sha256>[0-9a-f]{64})$/u.exec(word)?.groups ?? {};
        if (sequence !== undefined && sha256 !== undefined)
            return { sequence: Number(sequence), sha256 };
        throw invalid(place, `"${word.slice(0, 80)}" is no manifest of a chain.`, "Write its sequence and its manifest's SHA-256, as 41:9f86d0…, with a comma between two.");
    });
}
function invalid(place, message, remedy) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('input/invalid', { message, remedy, place });
}


/***/ }),

/***/ 88452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ trustInputs),
/* harmony export */   LT: () => (/* binding */ parseVerify),
/* harmony export */   WV: () => (/* binding */ expectedStartInputs),
/* harmony export */   X9: () => (/* binding */ filesInputs),
/* harmony export */   k6: () => (/* binding */ expectedHeadInputs),
/* harmony export */   ll: () => (/* binding */ parseExpectedHeads),
/* harmony export */   m3: () => (/* binding */ parseTrustedSigners),
/* harmony export */   o$: () => (/* binding */ bundleInputs)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18463);

const bundleInputs = {
    manifest: {
        name: 'manifest',
        kind: 'path',
        description: 'The migration-manifest.json to verify, or a folder of manifests: then each is verified, and the chains that they form.',
    },
    bundle: {
        name: 'bundle',
        kind: 'path',
        description: 'Its Sigstore bundle. Without it, the manifest file name with .sigstore.json behind it. Not for a folder.',
    },
};
const trustInputs = {
    publicKey: {
        name: 'public-key',
        kind: 'text',
        description: 'Public key in PEM that must have signed. Excludes public-key-file and verification-policy.',
    },
    publicKeyFile: {
        name: 'public-key-file',
        kind: 'path',
        description: 'File with one or more public keys in PEM, any of which may have signed. Excludes public-key and verification-policy.',
    },
    verificationPolicy: {
        name: 'verification-policy',
        kind: 'path',
        description: 'File that says whom to believe, by schema/verification-policy-v1.schema.json: keys, or identities of workflows with their trusted roots. Excludes public-key and public-key-file.',
        workflows: [
            {
                in: ['evidence'],
                required: true,
                description: 'File that says whom to believe, by schema/verification-policy-v1.schema.json, from the repository root.',
            },
        ],
    },
};
const filesInputs = {
    migrations: {
        name: 'migrations',
        kind: 'path',
        description: 'Migrations folder whose files are compared too; without it that step says that it was skipped.',
    },
};
const expectedHeadInputs = {
    expectedHead: {
        name: 'expected-head',
        kind: 'text',
        description: 'Newest manifests as they were noted elsewhere, <sequence>:<sha256>, with commas between: what was cut off at the end of a chain shows by them alone. For a folder.',
    },
};
const expectedStartInputs = {
    expectedStart: {
        name: 'expected-start',
        kind: 'text',
        description: 'Manifests right before the first ones of the folder, written likewise, where it does not begin with the first of its chain. For a folder.',
    },
};
function parseVerify(reader) {
    const { expectedStart } = expectedStartInputs;
    return {
        manifest: reader.required(bundleInputs.manifest),
        bundle: reader.optional(bundleInputs.bundle),
        trust: parseTrustedSigners(reader),
        migrations: reader.optional(filesInputs.migrations),
        expectedHeads: parseExpectedHeads(reader),
        expectedStarts: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChainPoints */ .EE)(reader.optional(expectedStart) ?? '', reader.place(expectedStart)),
    };
}
function parseExpectedHeads(reader) {
    const { expectedHead } = expectedHeadInputs;
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChainPoints */ .EE)(reader.optional(expectedHead) ?? '', reader.place(expectedHead));
}
function parseTrustedSigners(reader) {
    const pem = reader.optional(trustInputs.publicKey);
    const path = reader.optional(trustInputs.publicKeyFile);
    const policy = reader.optional(trustInputs.verificationPolicy);
    if ([pem, path, policy].filter((given) => given !== null).length === 1) {
        if (pem !== null)
            return { kind: 'keys', pem };
        if (path !== null)
            return { kind: 'key-file', path };
        if (policy !== null)
            return { kind: 'verification-policy', path: policy };
    }
    throw reader.conflict(trustInputs.publicKey, 'Exactly one of public-key, public-key-file and verification-policy is needed: who may have signed is never read from the evidence.', 'Give one of the three.');
}


/***/ }),

/***/ 95305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   Xz: () => (/* binding */ canonicalDigest),
/* harmony export */   br: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/** SHA-256 digests, always as 64 lower-case hexadecimal digits. */


/** The SHA-256 of a text's UTF-8 bytes, or of bytes as they are. */
function digest(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/** The RFC 8785 text of a JSON value. */
function canonical(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('Only a JSON value has a canonical form.');
    return text;
}
/** The SHA-256 of a value's RFC 8785 text. */
function canonicalDigest(value) {
    return digest(canonical(value));
}


/***/ }),

/***/ 28647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ defaultLedgerTable),
/* harmony export */   O9: () => (/* binding */ dialects),
/* harmony export */   hU: () => (/* binding */ deployDialects),
/* harmony export */   iV: () => (/* binding */ postgresqlDrivers)
/* harmony export */ });
/** Drizzle's own words: its dialects, its two generations and where its ledger lies. */
/** drizzle-kit's dialects that are read and checked; `turso` is libSQL, and MariaDB goes by `mysql`. */
const dialects = ['postgresql', 'mysql', 'sqlite', 'turso'];
/** The dialects that are deployed to. */
const deployDialects = ['postgresql'];
/** The packages through which drizzle-kit connects to PostgreSQL under Node, in the order in which it looks for them. */
const postgresqlDrivers = ['pg', 'postgres', '@vercel/postgres', '@neondatabase/serverless', '@drizzle-team/minipg'];
/** drizzle-kit's defaults for PostgreSQL. */
const defaultLedgerTable = { schema: 'drizzle', name: '__drizzle_migrations' };


/***/ }),

/***/ 67978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ maxMigrations),
/* harmony export */   X: () => (/* binding */ planOf)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/** The plan: the pending migrations in order, each by name and SHA-256. */

/** How many migrations a folder may hold: a manifest names each of a plan. */
const maxMigrations = 10_000;
/** The plan of these migrations, in their order. */
function planOf(migrations) {
    const planned = migrations.map(({ name, sha256 }) => ({ name, sha256 }));
    return { sha256: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .Xz)(planned), migrations: planned };
}


/***/ }),

/***/ 31405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/** A value that must never be shown: it has no text form, and whatever prints it prints `***`. */

class Secret {
    #value;
    /** `mask` is told every form of the value before anybody else can see one. */
    constructor(value, forms, mask) {
        this.#value = value;
        for (const form of new Set([value, ...forms]))
            if (form !== '')
                mask(form);
    }
    /** The bare value, for the one call that needs it. */
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return '***';
    }
}


/***/ }),

/***/ 65251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unknown),
/* harmony export */   t: () => (/* binding */ isUnknown)
/* harmony export */ });
/** A fact that was read, or the reason why it could not be: nothing is left blank, and nothing has a default. */
/** Says that a fact is not known, and why, in a sentence without a secret in it. */
function unknown(reason) {
    return { unknown: reason };
}
/** Whether a stated fact is the lack of one. */
function isUnknown(value) {
    return typeof value === 'object' && value !== null && 'unknown' in value;
}


/***/ }),

/***/ 21789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodeText),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** What bytes and texts from elsewhere hold, if they hold it at all. */
/** The value of a JSON text; undefined if it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The text of UTF-8 bytes, with its byte order mark; null if they are not UTF-8. */
function decodeText(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 86590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ inertMessage),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   O0: () => (/* binding */ encodePath),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RY: () => (/* binding */ fencedLines),
/* harmony export */   UJ: () => (/* binding */ inertText),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   fF: () => (/* binding */ bulletList),
/* harmony export */   gQ: () => (/* binding */ inertCode),
/* harmony export */   z0: () => (/* binding */ hiddenMarker)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** Texts from elsewhere, in Markdown that they cannot break out of. */

/** One line whose characters stand for themselves: no table cell ends, no tag, link or mention begins. */
function escapeMarkdown(text) {
    return text
        .replace(/\p{Cc}+/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('|', '&#124;')
        .replaceAll('[', '&#91;')
        .replaceAll('`', '&#96;')
        .replaceAll('@', '&#64;')
        .replaceAll('*', '&#42;');
}
const invisibleSpace = '\u200b';
/**
 * Part of a sentence of ours where GitHub acts on words, too: mentions, references to issues, links, formulas. An entity alone does not stop a
 * mention, which is looked for in what the page shows, so an invisible space parts its sign from its name; within code nothing is looked for.
 */
function inertText(text, limit = 1_000) {
    const parted = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, limit).replace(/@|#|gh-|:(?=\/\/)|www(?=\.)/giu, (sign) => `${sign}${invisibleSpace}`);
    return escapeMarkdown(parted).replace(/[_~$\\\]]/gu, entity);
}
/** A name as it is, in letters of one width. Unlike a code span it needs no care for backticks, nor for cells of a table. */
function inertCode(text, limit = 300) {
    return `<code>${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, limit).replace(/[^\p{L}\p{N} ./:;,"'()=+?%-]|:(?=\/\/)|(?<=www)\./giu, entity)}</code>`;
}
/** Text on its own lines, in a fence longer than any that it holds, so that it ends nowhere else: nothing in it is a mention, a link or markup. */
function fenced(text, language) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
/** `heads` is the first line; cells are Markdown. */
function renderTable(heads, rows) {
    return [heads, heads.replace(/[^|]+/gu, '---'), ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}
/** By this a comment or an issue of ours is found again; it is not shown. No value ends it early. */
function hiddenMarker(kind, values = {}) {
    const fields = Object.entries(values).map(([name, value]) => ` ${name}=${encodeURIComponent(value.toWellFormed()).replaceAll('-', '%2D')}`);
    return `<!-- drizzle-attest ${kind}${fields.join('')} -->`;
}
/** Each item, in Markdown, on a line of its own. */
function bulletList(items) {
    return items.map((item) => `- ${item}`).join('\n');
}
/** Lines of plain text. */
function fencedLines(lines) {
    return fenced(lines.join('\n'), 'text');
}
/** For a message of SARIF, which may hold links and no other markup: a bracket before a parenthesis would be one. */
function inertMessage(text, limit) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, limit).replaceAll('](', '] (');
}
/** A path as part of a URL that ends in no attribute, bracket or cell. */
function encodePath(path) {
    return path
        .toWellFormed()
        .split('/')
        .map((part) => encodeURIComponent(part).replace(/[!'()*]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`))
        .join('/');
}
function entity(character) {
    return `&#${String(character.codePointAt(0) ?? 0)};`;
}


/***/ }),

/***/ 60613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The word that somebody who mistyped may have meant. */
/** Longer texts are no mistyped words. */
const longest = 60;
/** Null if none is near: within two letters, and within a third of the word. */
function nearest(text, words) {
    if (text.length > longest)
        return null;
    const typed = text.toLowerCase();
    const found = words.map((word) => ({ word, distance: distanceOf(typed, word) })).sort((one, other) => one.distance - other.distance)[0];
    return found !== undefined && found.distance <= Math.min(2, Math.floor(found.word.length / 3)) ? found.word : null;
}
/** How many letters are to be put in, left out or replaced. */
function distanceOf(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (const [at, letter] of Array.from(one).entries()) {
        const next = [at + 1];
        for (const [column, wanted] of Array.from(other).entries())
            next.push(Math.min((row[column] ?? 0) + (letter === wanted ? 0 : 1), (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
        row = next;
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 60287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   LA: () => (/* binding */ quoteShell),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   Yj: () => (/* binding */ plainBlock),
/* harmony export */   dK: () => (/* binding */ foldBlanks),
/* harmony export */   fV: () => (/* binding */ withoutUrls),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   mI: () => (/* binding */ firstBytes),
/* harmony export */   yR: () => (/* binding */ slug)
/* harmony export */ });
/** Texts from elsewhere whose every character can be seen: nothing moves a cursor, turns the direction of what follows, or looks like something else. */
/** At most `limit` characters on one line; what was cut is said. */
function plainLine(text, limit = 1_000) {
    return cut(text, limit, (start) => show(start.replace(/[\r\n\t]+/gu, ' '), /[\p{C}\p{Zl}\p{Zp}]/gu));
}
/** The same in a sentence: line ends and tabs stand as what they are. */
function excerpt(text, limit = 120) {
    return cut(text, limit, (start) => show(start, /[\p{C}\p{Zl}\p{Zp}]/gu));
}
/** An excerpt in double quotes, for a sentence. */
function quote(text) {
    return `"${excerpt(text)}"`;
}
/** The first line of what a program said, URLs taken out: they may hold a host, a user or a password. */
function firstLine(text) {
    return excerpt(withoutUrls(text.trim().slice(0, 2_000).split(/\r?\n/u, 1)[0] ?? ''));
}
function withoutUrls(text) {
    return text.replace(/\w[\w+.-]{0,30}:\/\/\S*/gu, '<url>');
}
/** With one space for each run of blanks and line ends, and none around. */
function foldBlanks(text) {
    return text.replace(/\s+/gu, ' ').trim();
}
/** In lower-case letters and digits, with a hyphen for whatever else stands between them. */
function slug(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-|-$/gu, '');
}
/** In the characters that names of files and artifacts may have. */
function fileName(text) {
    return text.replace(/[^\w.-]+/gu, '_');
}
/** One word in the shell's own writing. */
function quoteShell(word) {
    return `'${word.replaceAll("'", `'\\''`)}'`;
}
/** With its line ends and tabs as they are. */
function plainBlock(text) {
    return show(text.replaceAll('\r\n', '\n'), /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu);
}
/** For a terminal and a log, which show what has no meaning for them: only characters that act stand as what they are. */
function visible(text) {
    return show(text, /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu);
}
/** One line that the runner cannot take for a workflow command. */
function withoutCommands(text) {
    return text
        .replace(/[\r\n]+/gu, ' ')
        .replaceAll('##[', '# #[')
        .replace(/^\s*::/u, (start) => start.replace('::', ': :'));
}
/** The beginning of a text that is at most so many bytes of UTF-8. */
function firstBytes(text, limit) {
    const bytes = Buffer.from(text);
    return bytes.length <= limit ? text : new TextDecoder().decode(bytes.subarray(0, limit), { stream: true });
}
/** At most `limit` characters; what was cut is said. */
function cut(text, limit, shown = (start) => start) {
    const start = shown(text.slice(0, limit));
    return text.length > limit ? `${start}… (${String(text.length)} characters)` : start;
}
function show(text, hidden) {
    return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 95928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OV: () => (/* binding */ renderProblemLine),
/* harmony export */   WO: () => (/* binding */ problemEntry),
/* harmony export */   oL: () => (/* binding */ renderPlace),
/* harmony export */   pq: () => (/* binding */ renderProblemFence),
/* harmony export */   t_: () => (/* binding */ renderProblemMarkdown)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86590);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60287);
/** A problem in words, for each place that shows one. */


/** For a log and a terminal. */
function renderProblemLine({ code, message, remedy, place }) {
    return `${code}${place === null ? '' : ` (${place})`}: ${message} ${remedy}`;
}
/** For the page of a job. */
function renderProblemMarkdown({ code, severity, message, remedy, place }) {
    const where = place === null ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(place)})`;
    return `**${severity === 'error' ? 'Error' : 'Warning'} \`${code}\`**${where}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(message)}\n\n> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(remedy)}`;
}
/** For an issue, where GitHub would act on words outside of a fence. */
function renderProblemFence({ code, message, remedy, place }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fencedLines */ .RY)([`${code}${place === null ? '' : ` (${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(place, 200)})`}`, (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(message, 500), `→ ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(remedy, 300)}`]);
}
/** For JSON: an Error's message is not among the fields that JSON.stringify takes. */
function problemEntry({ code, severity, message, remedy, place }) {
    return { code, severity, message, remedy, place };
}
/** A file, or one of its lines: `drizzle/0001.sql:12`. */
function renderPlace(path, line) {
    return line === null ? path : `${path}:${String(line)}`;
}


/***/ }),

/***/ 58:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ redactAddresses),
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/** Takes secrets and addresses out of a text before anybody sees it. */
/** A redactor that knows no secret yet. Longer forms are taken out first, so that a URL does not leave its ends behind. */
function createRedactor() {
    let forms = [];
    return {
        add: (form) => {
            forms = [...new Set([...forms, ...form.split(/\r?\n/u).filter((line) => line !== '')])].sort((one, other) => other.length - one.length);
        },
        redact: (text) => forms.reduce((left, form) => left.replaceAll(form, '***'), text),
    };
}
/** Names that every PostgreSQL has, so that they tell nothing. */
const common = ['postgres', 'localhost', '127.0.0.1', '::1', ''];
/** Without what says where a database is, and as whom it is reached: URL and password wherever they stand; user and host, which are short names, as whole words. */
function redactAddresses(message, urls) {
    return urls.reduce((shown, url) => {
        const { hostname, host, username, password } = new URL(url);
        const secrets = [url, password, decode(password)].filter((part) => !common.includes(part));
        const names = [host, hostname, username, decode(username)].filter((part) => !common.includes(part));
        const bare = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), shown);
        return names.reduce((text, name) => text.replaceAll(wholeWord(name), '…'), bare);
    }, message);
}
function wholeWord(part) {
    const escaped = part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
    return new RegExp(`(?<!\\w)${escaped}(?!\\w)`, 'gu');
}
/** A percent sign that encodes nothing stands for itself. */
function decode(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}


/***/ }),

/***/ 51582:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  targets: () => (/* binding */ targets)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/manifest/parse.ts
var parse = __webpack_require__(96042);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/model/target.ts
var target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
;// CONCATENATED MODULE: ./src/publish/target-index.ts
/** What a deploy to several targets left of each: one manifest, or none. */





/** In the order of the targets. Where a run was attempted again, the newest manifest of a target counts. */
function indexTargets(targets, found) {
    const entries = targets.map((target) => entryOf(target, found));
    const problems = entries.flatMap(problemsOf);
    return { verdict: problems.length === 0 ? 'complete' : 'incomplete', entries, problems };
}
function entryOf({ name, environment }, found) {
    const start = `migration-manifest-${(0,target/* targetLabel */.O)(environment, name)}-`;
    const newest = found
        .flatMap((one) => {
        const attempt = one.artifact.startsWith(start) ? /^\d+-(?<attempt>\d+)$/u.exec(one.artifact.slice(start.length))?.groups?.['attempt'] : undefined;
        return attempt === undefined ? [] : [{ ...one, attempt: Number(attempt) }];
    })
        .sort((one, other) => other.attempt - one.attempt)[0];
    if (newest === undefined)
        return { target: name, environment, deployed: null };
    const { manifest, manifestSha256, artifact } = newest;
    const { position, id: chain } = manifest.chain;
    const sequence = (0,unknown/* isUnknown */.t)(position) ? null : position.sequence;
    return { target: name, environment, deployed: { outcome: manifest.outcome, manifestId: manifest.manifestId, chain, sequence, manifestSha256, artifact } };
}
function problemsOf({ target, deployed }) {
    if (deployed === null)
        return [
            new problem/* Problem */.AF('targets/no-manifest', {
                message: `The target ${target} has no manifest in this run.`,
                remedy: 'Its deploy did not start, since an earlier one failed or was not approved, or it could not be sealed: see its jobs, and deploy again.',
                place: target,
            }),
        ];
    if (deployed.outcome === 'succeeded' || deployed.outcome === 'no-op')
        return [];
    return [
        new problem/* Problem */.AF('targets/not-deployed', {
            message: `The deploy to the target ${target} ended as ${deployed.outcome}.`,
            remedy: 'See its manifest for the cause, mend that, and deploy again: targets that are up to date are passed over.',
            place: target,
        }),
    ];
}
function renderTargetIndex({ verdict, entries, problems }) {
    const title = verdict === 'complete' ? '✅ Every target is deployed' : '⛔ Not every target is deployed';
    const rows = entries.map(({ target, environment, deployed }) => {
        const words = deployed === null ? ['no manifest', '', ''] : [deployed.outcome, String(deployed.sequence ?? 'unknown'), `\`${deployed.manifestSha256}\``];
        return [...[target, environment].map(markdown/* escapeMarkdown */.FV), ...words];
    });
    const table = (0,markdown/* renderTable */.bo)('| Target | Environment | Outcome | Manifest | SHA-256 of the manifest |', rows);
    return [`## ${title}`, table, ...problems.map(text_problem/* renderProblemMarkdown */.t_)].join('\n\n');
}

// EXTERNAL MODULE: ./src/commands/problems.ts
var problems = __webpack_require__(39596);
;// CONCATENATED MODULE: ./src/commands/targets.ts
/** targets: the order of deploys to several targets, and afterwards what each of them left. */








const indexName = 'target-index.json';
async function targets(inputs, host) {
    return inputs.manifests === null ? order(inputs, host) : await index(inputs, inputs.manifests, host);
}
function order({ targets: all, canary }, host) {
    const [first, rest] = [all.slice(0, canary), all.slice(canary)];
    host.log.info(`First: ${first.map(({ name }) => name).join(', ') || 'none'}. Then: ${rest.map(({ name }) => name).join(', ') || 'none'}.`);
    host.setOutput('canary', JSON.stringify(first));
    host.setOutput('rest', JSON.stringify(rest));
    host.showResult({ canary: first, rest });
    return 0;
}
async function index(inputs, manifests, host) {
    const listed = indexTargets(inputs.targets, await readManifests((0,external_node_path_.resolve)(host.directory, manifests)));
    for (const problem of listed.problems)
        (0,problems/* logProblem */.O)(problem, host.log);
    const path = (0,external_node_path_.join)(host.evidenceFolder, 'targets', indexName);
    await (0,disk/* writeBytes */.NH)(path, Buffer.from(renderDocument(listed, host)));
    const late = await upload(path, inputs, host);
    for (const problem of late)
        (0,problems/* logProblem */.O)(problem, host.log);
    host.setOutput('verdict', listed.verdict);
    host.setOutput('codes', JSON.stringify([...listed.problems, ...late].map(({ code }) => code)));
    host.setOutput('index-path', path);
    await host.showSummary(renderTargetIndex(listed));
    host.showResult({ verdict: listed.verdict, targets: listed.entries });
    return (0,problems/* exitCodeOf */.F)([...listed.problems, ...late]);
}
/** Each lies in a folder of its artifact's name, as actions/download-artifact lays them down. */
async function readManifests(folder) {
    const places = await (0,disk/* findFiles */.lY)(folder, manifest_document/* manifestName */.vS).catch(() => []);
    return await Promise.all(places.map(async (place) => {
        const bytes = (await (0,disk/* readBytes */.io)((0,external_node_path_.join)(folder, place), manifest_document/* longestEvidence */.QZ)) ?? new Uint8Array();
        return { artifact: (0,external_node_path_.basename)((0,external_node_path_.dirname)(place)), manifestSha256: (0,digest/* digest */.br)(bytes), manifest: (0,parse/* parseManifest */.Ng)(bytes) };
    }));
}
function renderDocument({ verdict, entries }, { run, job }) {
    return `${JSON.stringify({ schemaVersion: 1, verdict, run: run.id, commit: job?.sha ?? null, targets: entries }, null, 2)}\n`;
}
async function upload(path, { artifact, retentionDays }, host) {
    if (host.kind !== 'github-actions' || artifact === 'off')
        return [];
    try {
        const { uploadFiles } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(1260), __webpack_require__.e(6251), __webpack_require__.e(6138), __webpack_require__.e(7131), __webpack_require__.e(2231)]).then(__webpack_require__.bind(__webpack_require__, 82231));
        const { id, attempt } = host.run;
        const name = ['migration-index', ...[id, attempt].filter((part) => typeof part !== 'object')].join('-');
        host.setOutput('artifact-name', (await uploadFiles(name, [path], (0,external_node_path_.dirname)(path), retentionDays)).name);
        return [];
    }
    catch (thrown) {
        return [(0,problem/* asProblem */.gr)(thrown)];
    }
}


/***/ }),

/***/ 5936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ targetLabel)
/* harmony export */ });
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** One of several databases that the same migrations are deployed to: a region, a tenant, a shard. */

/** What keeps the artifacts of two targets apart; an environment with one target needs no other name. */
function targetLabel(environment, target) {
    const label = target === null || target.toLowerCase() === environment.toLowerCase() ? environment : `${environment}.${target}`;
    return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(label);
}


/***/ }),

/***/ 54966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ countOthers),
/* harmony export */   DR: () => (/* binding */ quoteNames),
/* harmony export */   Dp: () => (/* binding */ listClauses),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   sb: () => (/* binding */ clause)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** How a message is composed: full stops, counts, and lists that show the first and count the others. */

/** Without the full stop at its end, to stand within a sentence. */
function clause(text) {
    return text.trimEnd().replace(/\.$/u, '');
}
/** With a full stop at its end, unless it has one, or another mark that ends a sentence. */
function sentence(text) {
    const trimmed = text.trimEnd();
    return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
/** `1 migration`, `2 migrations`. */
function plural(count, noun) {
    return `${String(count)} ${agree(count, noun, `${noun}s`)}`;
}
/** The word that goes with the number. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** Names in a sentence, each once: the first of them, and how many more there are. */
function listNames(names, most = 10) {
    const distinct = [...new Set(names)];
    const more = distinct.length - most;
    return `${distinct.slice(0, most).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
/** The same of names from elsewhere, in double quotes. */
function quoteNames(names, most = 5) {
    return listNames(names.map(_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD), most);
}
/** Clauses in a sentence: the first of them, and how many more there are. */
function listClauses(clauses, most) {
    const more = clauses.length - most;
    return [...clauses.slice(0, most), ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; ');
}
/** The line below the first `most` of a list, if there are more; `end` says where those are. */
function countOthers(count, most, end = '') {
    return count > most ? [`… and ${String(count - most)} more${end}`] : [];
}


/***/ }),

/***/ 39673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/publish/chains.ts



const titles = {
    complete: '✅ Complete: every manifest is verified, and no chain has a fault',
    broken: '❌ Broken',
    unproven: '❌ Not proven to be complete',
};
function renderChains({ kind, chains, unchained, refusals, resolved, unverified }, manifests, problems) {
    const rows = chains.map(({ id, environment, links }) => {
        const [first, last] = [links[0], links.at(-1)];
        const head = last === undefined ? '' : `\`${String(last.sequence)}:${last.sha256}\``;
        const range = `${String(first?.sequence ?? '')}–${String(last?.sequence ?? '')}`;
        return [(0,markdown/* escapeMarkdown */.FV)(environment), `\`${id.slice(0, 12)}\``, String(links.length), range, head];
    });
    const table = rows.length === 0 ? [] : [(0,markdown/* renderTable */.bo)('| Environment | Chain | Manifests | Sequence | Head, to note elsewhere |', rows)];
    const named = resolved.length === 0 ? '' : ` A manifest of a chain names ${String(resolved.length)} of those without a place, in \`ledger.interrupted\`.`;
    const placeless = unchained.length + resolved.length;
    const counts = `${(0,sentence/* plural */.LS)(manifests, 'manifest')}, ${String(unverified.length)} of them not verified, ${String(placeless)} without a place in a chain.${named}`;
    const early = refusals.length === 0 ? '' : ` ${String(refusals.length)} refused before the ledger was read: nothing ran, and no chain counts them.`;
    return [`## ${titles[kind]}`, `${counts}${early}`, ...table, ...problems.map(text_problem/* renderProblemMarkdown */.t_)].join('\n\n');
}

// EXTERNAL MODULE: ./src/commands/problems.ts
var commands_problems = __webpack_require__(39596);
// EXTERNAL MODULE: ./src/commands/verification/manifest.ts + 4 modules
var manifest = __webpack_require__(2087);
;// CONCATENATED MODULE: ./src/publish/verdict.ts

const verdict_titles = {
    verified: '✅ Verified',
    rejected: '❌ Rejected',
    unsigned: '❌ UNSIGNED: nothing proves who wrote this manifest',
};
function renderVerdict({ kind, steps }, others) {
    const lines = steps.map(({ clause, title, result }) => `${clause} ${title}: ${renderResult(result)}`);
    return [`## ${verdict_titles[kind]}`, (0,markdown/* bulletList */.fF)(lines), ...others.map(renderOther)].join('\n\n');
}
function renderOther({ tool, command, leavesOut }) {
    return `A part of the same with ${tool}:\n\n    ${command.replaceAll('\n', '\n    ')}\n\n${leavesOut}`;
}
function renderResult(result) {
    switch (result.kind) {
        case 'passed':
            return `✅ ${(0,markdown/* escapeMarkdown */.FV)(result.detail)}`;
        case 'failed':
            return `❌ \`${result.problem.code}\` ${(0,markdown/* escapeMarkdown */.FV)(result.problem.message)} ${(0,markdown/* escapeMarkdown */.FV)(result.problem.remedy)}`;
        case 'skipped':
            return `➖ ${(0,markdown/* escapeMarkdown */.FV)(result.reason)}`;
    }
}

// EXTERNAL MODULE: ./src/manifest/statement.ts
var statement = __webpack_require__(46600);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/seal/equivalent.ts
/** The commands with which other tools verify the same signature, for whoever does not want to believe this one. */


/** Nothing but `drizzle-attest verify` compares the whole manifest; these check the signature, who made it, and the manifest's digest. */
function renderEquivalentCommands(policy, paths) {
    if ('keys' in policy)
        return [cosignWithKey(policy, paths)];
    return [ghOf(policy.identity, paths), cosignOf(policy.identity, paths)];
}
const wholeManifest = 'the manifest itself (V1-V3, V9-V13) and its agreement with the certificate (V15, V16)';
function ghOf(identity, paths) {
    const command = render([
        ['gh', 'attestation', 'verify', paths.manifestPath],
        identity.repository === null ? ['--owner', ownerOf(identity)] : ['--repo', identity.repository],
        ['--bundle', paths.bundle],
        ['--custom-trusted-root', paths.trustedRoot],
        ['--predicate-type', statement.predicateType],
        ['--cert-identity', `${identity.server}/${identity.signerWorkflow}`],
        ['--cert-oidc-issuer', identity.issuer],
        identity.signerDigest === null ? [] : ['--signer-digest', identity.signerDigest],
        identity.sourceRef === null ? [] : ['--source-ref', identity.sourceRef],
        identity.allowSelfHosted ? [] : ['--deny-self-hosted-runners'],
    ]);
    return { tool: 'gh', command, leavesOut: `It leaves out the ids of repository and owner, the environment, ${wholeManifest}.` };
}
/** Without the name of the repository its owner is the closest that gh asks for: that of the signer workflow. */
function ownerOf({ signerWorkflow }) {
    return signerWorkflow.split('/')[0] ?? '';
}
function cosignOf(identity, paths) {
    const github = identity.instance === 'github';
    const command = render([
        ['cosign', 'verify-blob-attestation'],
        ['--bundle', paths.bundle],
        ['--trusted-root', paths.trustedRoot],
        ['--type', statement.predicateType],
        ['--certificate-identity', `${identity.server}/${identity.signerWorkflow}`],
        ['--certificate-oidc-issuer', identity.issuer],
        identity.repository === null ? [] : ['--certificate-github-workflow-repository', identity.repository],
        identity.sourceRef === null ? [] : ['--certificate-github-workflow-ref', identity.sourceRef],
        github ? ['--use-signed-timestamps', '--insecure-ignore-tlog', '--insecure-ignore-sct'] : [],
        [paths.manifestPath],
    ]);
    const single = `cosign reads one trusted root: of a .jsonl, give the line of this instance as a file. It leaves out the runner, the environment, ${wholeManifest}.`;
    const logs = "GitHub's instance has neither an entry log nor a certificate log, so that there is nothing to ignore; the time is that of its timestamp authority. ";
    return { tool: 'cosign', command, leavesOut: `${github ? logs : ''}${single}` };
}
const savedKey = 'public-key.pem';
function cosignWithKey({ trustedRoots = [] }, paths) {
    const command = render([
        ['cosign', 'verify-blob-attestation'],
        ['--key', paths.publicKey ?? savedKey],
        ['--bundle', paths.bundle],
        ['--type', statement.predicateType],
        trustedRoots.length === 0 ? [] : ['--trusted-root', paths.trustedRoot, '--use-signed-timestamps'],
        ['--insecure-ignore-tlog'],
        [paths.manifestPath],
    ]);
    return {
        tool: 'cosign',
        command,
        leavesOut: `${paths.publicKey === null ? `Save the public key as ${savedKey} first. ` : ''}Manifests that a key signed stand in no log, so that there is none to ask. It leaves out the manifest itself (V1-V3, V9-V13).`,
    };
}
/** One option a line, as people copy it into a shell. */
function render(words) {
    const lines = words.filter((group) => group.length > 0).map((group) => group.map(quote).join(' '));
    return lines.join(' \\\n  ');
}
function quote(word) {
    return /^[\w@%+=:,./-]+$/u.test(word) ? word : (0,plain/* quoteShell */.LA)(word);
}

;// CONCATENATED MODULE: ./src/commands/verify/one.ts
/** One manifest: its verdict, step by step, and how to check the same with other tools. */







async function verifyOne(files, basis, host) {
    const { verdict, policy } = (await judgeFiles(files, basis)).judged;
    const problems = (0,manifest/* problemsOf */.GW)(verdict);
    for (const problem of problems)
        (0,commands_problems/* logProblem */.O)(problem, host.log);
    host.setOutput('verdict', verdict.kind);
    host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
    const used = basis.policies.find(({ name }) => name === policy) ?? basis.policies[0];
    const commands = renderEquivalentCommands(used.policy, { ...files, trustedRoot: 'trusted_root.json' });
    await host.showSummary(renderVerdict(verdict, verdict.kind === 'verified' ? commands : []));
    host.showResult({ ...shapeVerdict(verdict), policy });
    return verdict.kind === 'verified' ? 0 : 1;
}
/** Throws `verify/unreadable` where there is no manifest; without a bundle it is unsigned. */
async function judgeFiles(files, basis) {
    const evidence = await readEvidence(files);
    return { manifestBytes: evidence.manifestBytes, judged: (0,manifest/* judgeEvidence */.Z0)(evidence, basis) };
}
/** Throws `verify/unreadable`. */
async function readEvidence({ manifestPath, bundle }) {
    const [bytes, seal] = await Promise.all([(0,disk/* readBytes */.io)(manifestPath, manifest_document/* longestEvidence */.QZ), (0,disk/* readBytes */.io)(bundle, manifest_document/* longestEvidence */.QZ)]);
    if (bytes !== null)
        return { manifestBytes: bytes, bundle: seal };
    throw new problem/* Problem */.AF('verify/unreadable', {
        message: 'The manifest cannot be read.',
        remedy: 'Give the path of a manifest, or of a folder of manifests, that exists and may be read.',
        place: 'manifest',
    });
}
/** The verdict as JSON; a Problem has fields that JSON would leave out. */
function shapeVerdict({ kind, steps }) {
    return {
        verdict: kind,
        steps: steps.map(({ clause, title, result }) => ({
            clause,
            title,
            result: result.kind === 'failed' ? { kind: 'failed', code: result.problem.code, message: result.problem.message, remedy: result.problem.remedy } : result,
        })),
    };
}

;// CONCATENATED MODULE: ./src/commands/verify/folder.ts
/** A folder of manifests: each verified alone, then all of them together as chains. */








async function verifyFolder(folder, basis, expected, host) {
    const places = await (0,disk/* findFiles */.lY)(folder, manifest_document/* manifestName */.vS);
    const verified = [];
    for (const place of places) {
        const path = (0,external_node_path_.join)(folder, place);
        verified.push((0,manifest/* verifyManifestAt */.sR)(place, await readEvidence({ manifestPath: path, bundle: `${path}.sigstore.json` }), basis));
    }
    const { verdict, problems } = (0,manifest/* verifyManifests */.G7)(verified, expected);
    for (const problem of problems)
        (0,commands_problems/* logProblem */.O)(problem, host.log);
    host.setOutput('verdict', verdict.kind);
    host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
    await host.showSummary(renderChains(verdict, places.length, problems));
    const { kind, chains, unchained, refusals, resolved, unverified } = verdict;
    host.showResult({ verdict: kind, chains, unchained, refusals, resolved, unverified, problems: problems.map(text_problem/* problemEntry */.WO) });
    return places.length === 0 ? 2 : kind === 'complete' ? 0 : 1;
}

// EXTERNAL MODULE: ./src/commands/verification/policies.ts + 2 modules
var verification_policies = __webpack_require__(90764);
;// CONCATENATED MODULE: ./src/commands/verify/verify.ts
/** verify: whether a manifest, or a folder of them, is what somebody trusted signed; offline, from files alone. */






async function verify(inputs, host) {
    const at = (path) => (0,external_node_path_.resolve)(host.directory, path);
    const [policies, files, folder] = await Promise.all([
        (0,verification_policies/* readVerificationPolicies */.g)(inputs.trust, at),
        inputs.migrations === null ? null : readFiles(at(inputs.migrations)),
        (0,disk/* isFolder */.lQ)(at(inputs.manifest)),
    ]);
    const basis = { policies, files };
    if (!folder) {
        refuse(inputs.expectedHeads.length > 0, 'expected-head', 'A single manifest has no chain to compare it with.');
        refuse(inputs.expectedStarts.length > 0, 'expected-start', 'A single manifest has no chain to compare it with.');
        const manifestPath = at(inputs.manifest);
        const publicKey = inputs.trust.kind === 'key-file' ? at(inputs.trust.path) : null;
        return await verifyOne({ manifestPath, bundle: inputs.bundle === null ? `${manifestPath}.sigstore.json` : at(inputs.bundle), publicKey }, basis, host);
    }
    refuse(inputs.bundle !== null, 'bundle', 'Each manifest of a folder has its bundle beside it.');
    return await verifyFolder(at(inputs.manifest), basis, { heads: inputs.expectedHeads, starts: inputs.expectedStarts }, host);
}
async function readFiles(path) {
    const files = await (0,disk/* readMigrationFiles */.IE)(path);
    if (files !== null)
        return files;
    throw new problem/* Problem */.AF('verify/unreadable', {
        message: 'The folder of migrations cannot be read.',
        remedy: 'Give the path of a folder that exists and may be read.',
        place: 'migrations',
    });
}
function refuse(given, place, message) {
    if (given)
        throw new problem/* Problem */.AF('input/conflict', { message, remedy: 'Take the input out.', place });
}


/***/ })

};
