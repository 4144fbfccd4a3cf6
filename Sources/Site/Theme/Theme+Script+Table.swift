// Made by Scripts/embed-script from palimpsest.js.

extension Theme {
  /// The script that helps to read figures, shortened.
  package static let script = #"""
    'use strict';{const K=document;const{abs,log,sign}=Math;const l=(z,x1)=>[...z.querySelectorA\#
    ll(x1)];const w1={linear:v=>v,log,logit:v=>log(v/(1-v)),symlog:(v,c)=>sign(v)*Math.log1p(abs\#
    (v)/c),power:(v,c)=>sign(v)*abs(v)**c};const p1=w=>{const[t,E,a1,s1,p,c]=w.split(' ');const \#
    L=v=>w1[p](v,c);const T=v=>+t+(E-t)*(L(v)-L(a1))/(L(s1)-L(a1));return{T,t,E,J:j=>(j-t)*(j-E)\#
    <=0}};for(const F of l(K,'.reading')){const r=F.parentNode;const A1=l(K,'[data-figure="'+r.i\#
    d+'"]');const[z=r]=l(r,'.framed');const S=new Set();let o,h,q;const X=(e,a)=>e.cells[a.cellI\#
    ndex];const I=(e,a)=>X(e,a).textContent;const i1=(e,a)=>+(X(e,a).dataset.value??(I(e,a)||NaN\#
    ));const V=l(z,'[data-panels]').map(f=>({f,R:f.appendChild(K.createElementNS(f.namespaceURI,\#
    'g')),C:f.dataset.panels.split(';').map(d=>d.split('|').map(p1))}));const B=()=>{F.textConte\#
    nt='';for(const{R}of V)R.innerHTML=''};const H=l(r,'input');const f1=b=>b.list.options[b.val\#
    ue];const l1=(b,{text})=>[b.name,text].map(encodeURIComponent).join('=');const N=()=>{const \#
    g1=H.reduce((z1,b)=>z1*(+b.max+1)+ +b.value,0);const c1=({dataset})=>(dataset.frame??g1)==g1\#
    ;for(const m of l(z,'[data-frame]'))m.classList.toggle('shown',c1(m));for(const b of H)b.ari\#
    aValueText=b.name+' = '+(b.nextElementSibling.value=f1(b).label);o=A1.flatMap(m1=>{const b1=\#
    [...m1.tHead.rows[0].cells];const G=b1.find(({dataset})=>dataset.key);const n=[...m1.tBodies\#
    ].filter(c1).flatMap(q1=>[...q1.rows]);const i=+G.dataset.key;return b1.flatMap(a=>S.has(a.d\#
    ataset.series)?[]:(a.dataset.panels?.split(' ')??[]).map(d=>({n,G,i,a,d:+d,p:+a.dataset.plac\#
    ed})))});o.sort((t1,v1)=>t1.d-v1.d);h=o[q=0];B()};const j1=()=>{const[,id,w]=location.hash.s\#
    plit(/[#:]/);if(id!=r.id||!w)return;for(const b of H)for(const Y of b.list.options)if(w.spli\#
    t(',').includes(l1(b,Y)))b.value=Y.value;N();r.scrollIntoView()};for(const b of H)b.oninput=\#
    ()=>{N();history.replaceState(0,'','#'+r.id+':'+H.map(b=>l1(b,f1(b))))};const h1=({C},e,{G,i\#
    ,a,d,p})=>[C[d][i].T(i1(e,G)),p&&C[d][1-i].T(i1(e,a)),];const U=()=>{B();const e=h?.n[q];if(\#
    !e)return;const{i,d}=h;for(const D of V){const[j,A]=h1(D,e,h);const{t,E,J}=D.C[d][1-i];if(is\#
    Finite(j))D.R.innerHTML='<path class="cross" d="M'+(i?t+' '+j+'H':j+' '+t+'V')+E+'"/>'+(A&&J\#
    (A)?'<circle class="dot" r="4" cx="'+(i?A:j)+'" cy="'+(i?j:A)+'"/>':'')}const k1=(p,a)=>{con\#
    st w=K.createElement(p);w.textContent=a.textContent+' '+I(e,a);F.append(w,' ')};k1('span',h.\#
    G);for(const k of o)if(k.d==d&&I(e,k.a))k1(k==h?'strong':'span',k.a);F.style.minHeight=F.off\#
    setHeight+'px'};const M=(u,Q)=>{const{n,a}=h;while(n[u]&&!I(n[u],a))u+=Q;if(n[u])q=u};const \#
    n1=Q=>{h=o[(o.indexOf(h)+Q)%o.length];q=Math.min(q,h.n.length-1)};const d1={ArrowRight:()=>M\#
    (q+1,1),ArrowLeft:()=>M(q-1,-1),Home:()=>M(0,1),End:()=>M(h.n.length-1,-1),ArrowDown:()=>n1(\#
    1),ArrowUp:()=>n1(o.length-1)};for(const D of V){const{f,C}=D;f.tabIndex=0;f.role='applicati\#
    on';f.onpointermove=f.onpointerdown=g=>{const P=f.getBoundingClientRect();const o1=f.viewBox\#
    .baseVal.width/P.width;const j=[(g.x-P.x)*o1,(g.y-P.y)*o1];const r1=C.findIndex(d=>d.every((\#
    {J},y1)=>J(j[y1])));const e1=o.filter(({d})=>d==r1);const B1=e1.some(({p})=>p>1)?1:1e4;let O\#
    =Infinity;for(const k of e1)k.n.forEach((e,u)=>{const{i}=k;const[u1,A]=h1(D,e,k);const $=abs\#
    (u1-j[i])*B1+abs((A||1e3)-j[1-i]);if(I(e,k.a)&&$<O)[O,q,h]=[$,u,k]});O<Infinity?U():B()};f.o\#
    npointerleave=g=>g.pointerType=='mouse'&&B();f.onblur=B;f.onfocus=U;f.onkeydown=g=>{if(g.key\#
    =='Escape')B();if(g.target!=f||!d1[g.key]||!h)return;g.preventDefault();d1[g.key]();U()}}for\#
    (const s of l(z,':is(.labels,.legend)[data-series]')){s.tabIndex=0;s.role='button';s.ariaPre\#
    ssed=true;s.onclick=()=>{const W=s.dataset.series;const Z=!S.delete(W)&&S.add(W);for(const m\#
     of l(z,'[data-series]'))if(m.dataset.series==W){m.classList.toggle('off',Z);if(m.role)m.ari\#
    aPressed=!Z}N()};s.onkeydown=g=>{if(['Enter',' '].includes(g.key)){g.preventDefault();s.oncl\#
    ick()}}}for(const m of l(z,'svg>g:not([role])'))m.ariaHidden=true;r.classList.add('live');ad\#
    dEventListener('hashchange',j1);N();j1()}}\#

    """#
}
