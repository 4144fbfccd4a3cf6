// Made by Scripts/embed-script from palimpsest.js.

extension Theme {
  /// The script that helps to read figures, shortened.
  package static let script = #"""
    'use strict';{const i=(s,selector)=>[...s.querySelectorAll(selector)];const I=(element,V)=>{\#
    for(const key in V)element.setAttribute(key,V[key])};const r1={linear:v=>v,log:Math.log,logi\#
    t:v=>Math.log(v/(1-v)),symlog:(v,c)=>Math.sign(v)*Math.log1p(Math.abs(v)/c),power:(v,c)=>Mat\#
    h.sign(v)*Math.abs(v)**c};const k1=t=>{const[k,q,Y,n1,O,c]=t.split(' ');const F=v=>r1[O](v,c\#
    );const Q=v=>+k+(q-k)*(F(v)-F(Y))/(F(n1)-F(Y));return{k,q,Q}};for(const T of i(document,'[da\#
    ta-figure]')){const figure=document.getElementById(T.dataset.figure);const s=i(figure,'.fram\#
    ed')[0]??figure;const[a1]=i(figure,'.reading');const E=[...T.tHead.rows[0].cells];const R=E.\#
    findIndex(a=>a.dataset.key);const m=+E[R].dataset.key;const M=new Set();let r,p,l=0,o=0;cons\#
    t W=(b,a)=>r[b]?.cells[a];const t=(b,a)=>W(b,a).textContent;const d1=(b,a)=>parseFloat(W(b,a\#
    ).dataset.value??t(b,a));const U=i(s,'[data-panels]').map(e=>({e,L:e.appendChild(document.cr\#
    eateElementNS(e.namespaceURI,'g')),w:e.dataset.panels.split(';').map(f=>f.split('|').map(k1)\#
    )}));const C=()=>{a1.textContent='';for(const{L}of U)L.innerHTML=''};const D=i(figure,'input\#
    ');const $=d=>d.list.options[d.value];const H=()=>{const P=D.reduce((s1,d)=>s1*(+d.max+1)+ +\#
    d.value,0);for(const j of i(s,'[data-frame]'))j.classList.toggle('shown',j.dataset.frame==P)\#
    ;for(const d of D)d.ariaValueText=d.name+' = '+(d.nextElementSibling.value=$(d).label);r=[..\#
    .T.tBodies[0].rows].filter(({dataset})=>(dataset.frame??P)==P);p=E.flatMap(({dataset},a)=>M.\#
    has(dataset.series)?[]:(dataset.panels?.split(' ')??[]).map(f=>({a,f:+f,placed:dataset.place\#
    d})));p.sort((o1,right)=>o1.f-right.f);l=o=0;C()};const e1=()=>{const[j1,h1]=decodeURICompon\#
    ent(location.hash.slice(1)).split(':');if(j1!=figure.id||!h1)return;for(const d of D)for(con\#
    st{text,value}of d.list.options)if(h1.split(',').includes(d.name+'='+text))d.value=value;H()\#
    ;figure.scrollIntoView()};for(const d of D)d.oninput=()=>{H();history.replaceState(null,'','\#
    #'+figure.id+':'+D.map(d=>d.name+'='+$(d).text))};const c1=({w},b,{a,f,placed})=>[w[f][m].Q(\#
    d1(b,R)),placed&&w[f][1-m].Q(d1(b,a)),];const S=()=>{C();const B=p[o];if(!B||!r[l])return;fo\#
    r(const z of U){const[h,u]=c1(z,l,B);const{k,q}=z.w[B.f][1-m];if(isFinite(h))z.L.innerHTML='\#
    <path class="cross" d="M'+(m?k+' '+h+'H':h+' '+k+'V')+q+'"/>'+((u-k)*(u-q)<=0?'<circle class\#
    ="dot" r="4" cx="'+(m?u:h)+'" cy="'+(m?h:u)+'"/>':'')}const f1=(O,a)=>{const b1=document.cre\#
    ateElement(O);b1.textContent=E[a].textContent+' '+t(l,a);a1.append(b1,' ')};f1('span',R);for\#
    (const n of p)if(n.f==B.f&&t(l,n.a))f1(n==B?'strong':'span',n.a)};const G=(b,l1)=>{while(r[b\#
    ]&&!t(b,p[o].a))b+=l1;if(r[b])l=b};const Z={ArrowRight:()=>G(l+1,1),ArrowLeft:()=>G(l-1,-1),\#
    Home:()=>G(0,1),End:()=>G(r.length-1,-1),ArrowDown:()=>{o=(o+1)%p.length},ArrowUp:()=>{o=(o|\#
    |p.length)-1},Escape:C};for(const z of U){const{e,w}=z;I(e,{tabindex:0,role:'application'});\#
    e.onpointermove=e.onpointerdown=g=>{const K=e.getBoundingClientRect();const i1=e.viewBox.bas\#
    eVal.width/K.width;const h=[(g.x-K.x)*i1,(g.y-K.y)*i1];const m1=w.findIndex(f=>f.every(({k,q\#
    },g1)=>(h[g1]-k)*(h[g1]-q)<=0));let J=Infinity;p.forEach((n,q1)=>r.forEach((_,b)=>{if(n.f!=m\#
    1||!t(b,n.a))return;const[p1,u]=c1(z,b,n);const X=Math.abs(p1-h[m])*1e4+Math.abs((u||1e3)-h[\#
    1-m]);if(X<J)[J,l,o]=[X,b,q1]}));J<Infinity?S():C()};e.onpointerleave=e.onblur=C;e.onfocus=S\#
    ;e.onkeydown=g=>{if(g.target!=e||!Z[g.key])return;g.preventDefault();Z[g.key]();if(g.key!='E\#
    scape')S()}}for(const A of i(s,':is(.labels,.legend)[data-series]')){I(A,{tabindex:0,role:'b\#
    utton','aria-pressed':true});A.onclick=()=>{const{series}=A.dataset;const N=!M.delete(series\#
    );if(N)M.add(series);for(const j of i(s,'[data-series]'))if(j.dataset.series==series){j.clas\#
    sList.toggle('off',N);if(j.role)j.ariaPressed=!N}H()};A.onkeydown=g=>{if(!['Enter',' '].incl\#
    udes(g.key))return;g.preventDefault();A.onclick()}}for(const j of i(s,'svg>g:not([role])'))I\#
    (j,{'aria-hidden':true});figure.classList.add('live');addEventListener('hashchange',e1);H();\#
    e1()}}\#

    """#
}
