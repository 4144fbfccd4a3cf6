// Made by Scripts/embed-script from palimpsest.js.

extension Theme {
  /// The script that helps to read figures, shortened.
  package static let script = #"""
    'use strict';{const J=document;const l=(z,x1)=>[...z.querySelectorAll(x1)];const w1={linear:\#
    v=>v,log:Math.log,logit:v=>Math.log(v/(1-v)),symlog:(v,c)=>Math.sign(v)*Math.log1p(Math.abs(\#
    v)/c),power:(v,c)=>Math.sign(v)*Math.abs(v)**c};const p1=w=>{const[t,E,a1,s1,p,c]=w.split(' \#
    ');const K=v=>w1[p](v,c);const U=v=>+t+(E-t)*(K(v)-K(a1))/(K(s1)-K(a1));return{U,t,E,I:j=>(j\#
    -t)*(j-E)<=0}};for(const T of l(J,'.reading')){const r=T.parentNode;const A1=l(J,'[data-figu\#
    re="'+r.id+'"]');const[z=r]=l(r,'.framed');const R=new Set();let o,h,q;const Y=(e,a)=>e.cell\#
    s[a.cellIndex];const H=(e,a)=>Y(e,a).textContent;const i1=(e,a)=>parseFloat(Y(e,a).dataset.v\#
    alue??H(e,a));const W=l(z,'[data-panels]').map(f=>({f,Q:f.appendChild(J.createElementNS(f.na\#
    mespaceURI,'g')),C:f.dataset.panels.split(';').map(d=>d.split('|').map(p1))}));const B=()=>{\#
    T.textContent='';for(const{Q}of W)Q.innerHTML=''};const G=l(r,'input');const f1=b=>b.list.op\#
    tions[b.value];const l1=(b,{text})=>[b.name,text].map(encodeURIComponent).join('=');const M=\#
    ()=>{const g1=G.reduce((z1,b)=>z1*(+b.max+1)+ +b.value,0);const c1=({dataset})=>(dataset.fra\#
    me??g1)==g1;for(const m of l(z,'[data-frame]'))m.classList.toggle('shown',c1(m));for(const b\#
     of G)b.ariaValueText=b.name+' = '+(b.nextElementSibling.value=f1(b).label);o=A1.flatMap(m1=\#
    >{const b1=[...m1.tHead.rows[0].cells];const F=b1.find(({dataset})=>dataset.key);const n=[..\#
    .m1.tBodies].filter(c1).flatMap(q1=>[...q1.rows]);const i=+F.dataset.key;return b1.flatMap(a\#
    =>R.has(a.dataset.series)?[]:(a.dataset.panels?.split(' ')??[]).map(d=>({n,F,i,a,d:+d,p:+a.d\#
    ataset.placed})))});o.sort((t1,v1)=>t1.d-v1.d);h=o[q=0];B()};const j1=()=>{const[,id,w]=loca\#
    tion.hash.split(/[#:]/);if(id!=r.id||!w)return;for(const b of G)for(const Z of b.list.option\#
    s)if(w.split(',').includes(l1(b,Z)))b.value=Z.value;M();r.scrollIntoView()};for(const b of G\#
    )b.oninput=()=>{M();history.replaceState(0,'','#'+r.id+':'+G.map(b=>l1(b,f1(b))))};const h1=\#
    ({C},e,{F,i,a,d,p})=>[C[d][i].U(i1(e,F)),p&&C[d][1-i].U(i1(e,a)),];const V=()=>{B();const e=\#
    h?.n[q];if(!e)return;const{i,d}=h;for(const D of W){const[j,A]=h1(D,e,h);const{t,E,I}=D.C[d]\#
    [1-i];if(isFinite(j))D.Q.innerHTML='<path class="cross" d="M'+(i?t+' '+j+'H':j+' '+t+'V')+E+\#
    '"/>'+(A&&I(A)?'<circle class="dot" r="4" cx="'+(i?A:j)+'" cy="'+(i?j:A)+'"/>':'')}const k1=\#
    (p,a)=>{const w=J.createElement(p);w.textContent=a.textContent+' '+H(e,a);T.append(w,' ')};k\#
    1('span',h.F);for(const k of o)if(k.d==d&&H(e,k.a))k1(k==h?'strong':'span',k.a)};const L=(u,\#
    P)=>{const{n,a}=h;while(n[u]&&!H(n[u],a))u+=P;if(n[u])q=u};const n1=P=>{h=o[(o.indexOf(h)+P)\#
    %o.length];q=Math.min(q,h.n.length-1)};const d1={ArrowRight:()=>L(q+1,1),ArrowLeft:()=>L(q-1\#
    ,-1),Home:()=>L(0,1),End:()=>L(h.n.length-1,-1),ArrowDown:()=>n1(1),ArrowUp:()=>n1(o.length-\#
    1)};for(const D of W){const{f,C}=D;f.tabIndex=0;f.role='application';f.onpointermove=f.onpoi\#
    nterdown=g=>{const O=f.getBoundingClientRect();const o1=f.viewBox.baseVal.width/O.width;cons\#
    t j=[(g.x-O.x)*o1,(g.y-O.y)*o1];const r1=C.findIndex(d=>d.every(({I},y1)=>I(j[y1])));const e\#
    1=o.filter(({d})=>d==r1);const B1=e1.some(({p})=>p>1)?1:1e4;let N=Infinity;for(const k of e1\#
    )k.n.forEach((e,u)=>{const{i}=k;const[u1,A]=h1(D,e,k);const $=Math.abs(u1-j[i])*B1+Math.abs(\#
    (A||1e3)-j[1-i]);if(H(e,k.a)&&$<N)[N,q,h]=[$,u,k]});N<Infinity?V():B()};f.onpointerleave=g=>\#
    g.pointerType=='mouse'&&B();f.onblur=B;f.onfocus=V;f.onkeydown=g=>{if(g.key=='Escape')B();if\#
    (g.target!=f||!d1[g.key]||!h)return;g.preventDefault();d1[g.key]();V()}}for(const s of l(z,'\#
    :is(.labels,.legend)[data-series]')){s.tabIndex=0;s.role='button';s.ariaPressed=true;s.oncli\#
    ck=()=>{const X=s.dataset.series;const S=!R.delete(X);if(S)R.add(X);for(const m of l(z,'[dat\#
    a-series]'))if(m.dataset.series==X){m.classList.toggle('off',S);if(m.role)m.ariaPressed=!S}M\#
    ()};s.onkeydown=g=>{if(!['Enter',' '].includes(g.key))return;g.preventDefault();s.onclick()}\#
    }for(const m of l(z,'svg>g:not([role])'))m.ariaHidden=true;r.classList.add('live');addEventL\#
    istener('hashchange',j1);M();j1()}}\#

    """#
}
