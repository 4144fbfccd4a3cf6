import Mathematics

/// The formulas that are recorded and looked at, by topic.
struct FormulaGallery {
  let name: String
  let formulas: [Formula]

  private init(
    _ name: String, macros: [Formula.Macro] = [], isDisplay: Bool = true, _ tex: String...
  ) {
    self.name = name
    self.formulas = tex.map { Formula(tex: $0, isDisplay: isDisplay, macros: macros) }
  }

  static let all: [FormulaGallery] = [
    FormulaGallery(
      "fractions",
      #"\frac{a}{b} + \dfrac12 + \tfrac12 + {a \over b}"#,
      #"1 + \cfrac{1}{2 + \cfrac{1}{3 + x}}"#,
      #"\frac{\frac{1}{2} + x}{1 + \frac{1}{1 + \frac{1}{y}}}"#,
      #"\binom{n}{k} + \dbinom nk + \tbinom nk + {n \choose k} + {n \brace k} + {a \atop b}"#,
      #"\genfrac(]{2pt}{1}{a}{b}"#),
    FormulaGallery(
      "operators",
      #"\sum_{n=1}^\infty \frac{1}{n^2} = \frac{\pi^2}{6}"#,
      #"\prod_{p} \frac{1}{1 - p^{-s}} \bigcup_{i \in I} A_i \bigoplus_{j=0}^m V_j"#,
      #"\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2} \quad \iint_D f \quad \oint_\gamma"#,
      #"\lim_{x \to 0} \frac{\sin x}{x} = 1, \quad \limsup_{n\to\infty} a_n"#,
      #"\sin^2 x + \cos^2 x = 1, \quad 2\log n - \log\log n, \quad \sin(x)"#,
      #"\operatorname*{arg\,max}_{\theta} \operatorname{Var}(X) \max_i x_i \det A"#,
      #"\sum\nolimits_i x_i + \int\limits_0^1 f + \sum_{\substack{i < n \\ j < m}} a_{ij}"#,
      #"\varinjlim A_i \quad \mathop{\mathrm{ess\,sup}}_x f \quad \smallint f"#),
    FormulaGallery(
      "inline", isDisplay: false,
      #"\sum_{i=1}^n x_i"#, #"\sum\limits_{i=1}^n x_i"#, #"\lim_{n \to \infty} a_n"#,
      #"\frac{1}{n}\sum_i x_i"#, #"="#, #"-1"#, #"n \times n"#, #"O(n^{-1/2})"#),
    FormulaGallery(
      "arrays",
      #"\begin{matrix} a & b \\ c & d \end{matrix} \begin{pmatrix} a & b \\ c & d \end{pmatrix}"#,
      #"\begin{vmatrix} a & b \\ c & d \end{vmatrix} \begin{Vmatrix} 1 & 0 \\ 0 & 1 \end{Vmatrix}"#,
      #"f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}"#,
      #"\begin{aligned} f(x) &= (x+1)^2 \\ &= x^2 + 2x + 1 \end{aligned}"#,
      #"\begin{align} a &= b & c &= d \\[1em] e &= f & g &= h \end{align}"#,
      #"\begin{array}{c|cc||r} a & b & c & d \\ \hline 1 & 2 & 3 & 4 \\ \hdashline 5 & 6 & 7 & 8 \end{array}"#,
      #"\begin{array}{|l|r:} \hline a & bb \\ \hline\hline ccc & d \\ \hline \end{array}"#,
      #"\left( \begin{smallmatrix} a & b \\ c & d \end{smallmatrix} \right)"#,
      #"\begin{gathered} a = b + c \\ d = e \end{gathered}"#,
      #"\begin{alignedat}{2} a &= b &\qquad c &= d \\ &= e & &= f \end{alignedat}"#,
      #"\begin{rcases} a \\ b \end{rcases} \Rightarrow c"#,
      #"\begin{CD} A @>f>> B \\ @VgVV @AAhA \\ C @= D \end{CD}"#,
      #"\begin{bmatrix} 1 & \cdots & n \\ \vdots & \ddots & \vdots \\ n & \cdots & 1 \end{bmatrix}"#,
      #"{\def\arraystretch{1.5}\begin{array}{lr} \frac12 & b \\ c & \frac{d}{2} \end{array}}"#),
    FormulaGallery(
      "lines",
      #"a = b \\ c = d"#, #"a = b \tag{1}"#, #"x^2 \tag*{A}"#,
      #"\begin{align} a &= b \tag{1} \\ c &= d \tag{2} \end{align}"#,
      #"\begin{equation} \begin{split} a &= b \\ &= c \end{split} \end{equation}"#),
    FormulaGallery(
      "accents",
      #"\hat x \bar x \vec v \dot a \ddot a \tilde n \check c \breve b \acute a \grave a \mathring a"#,
      #"\hat{M} \bar{X} \vec{AB} \tilde{W} \dot{Q} \hat{\imath}"#,
      #"\widehat{abc} \quad \widetilde{abc} \quad \overline{AB + C} \quad \underline{x + y}"#,
      #"\overrightarrow{AB} \quad \overleftarrow{CD} \quad \overleftrightarrow{EF} \quad \utilde{AB}"#,
      #"\overbrace{a + b + c}^{n} \quad \underbrace{a + b + c}_{n}"#,
      #"\overgroup{AB} \quad \undergroup{AB} \quad \overlinesegment{AB} \quad \bar{\bar x}"#),
    FormulaGallery(
      "alphabets",
      #"\mathbb{R} \mathbb{C} \mathbb{N} \mathbb{Z} \mathbb{E} \mathbb{P} \mathbb{1} \Bbbk"#,
      #"\mathcal{A} \mathcal{L} \mathcal{N}(\mu, \sigma^2) \mathscr{F} \mathscr{H}"#,
      #"\mathfrak{A} \mathfrak{C} \mathfrak{g} \mathfrak{S}"#,
      #"\mathbf{v} \mathbf{A}^{-1} \mathbf{12} \boldsymbol{\alpha} \boldsymbol{\Sigma} \bm{x} \mathbf{\Gamma}"#,
      #"\mathrm{d}x \; \mathrm{kg} \; \mathit{diff} \; \mathsf{P} \; \mathsf{NP} \; \mathtt{x1}"#,
      #"\alpha \beta \gamma \epsilon \varepsilon \theta \vartheta \phi \varphi \Gamma \Omega \nabla \partial"#,
      #"\mathrm{\Gamma} \mathit{\Gamma} \mathrm{\alpha} \mathbf{\alpha} \imath \jmath \hbar \ell \Re"#
    ),
    FormulaGallery(
      "fences",
      #"\left( \frac{a}{b} \middle| \frac{c}{d} \right] \left\{ x^2 \right\} \left. \frac{d}{dx} \right|_0"#,
      #"\bigl( \Bigl[ \biggl\{ \Biggl\langle x \Biggr\rangle \biggr\} \Bigr] \bigr)"#,
      #"|x| \quad \|x\| \quad \lvert x \rvert \quad \lfloor x \rfloor \quad \lceil x \rceil"#,
      #"\left\lVert \frac{x}{y} \right\rVert \left\lfloor \frac12 \right\rfloor \left/ \frac12 \right\backslash"#,
      #"\langle a | b \rangle \quad \left\langle \frac{a}{b} \middle\vert c \right\rangle"#,
      #"\Pr(A \mid B) \quad \{ x \in \mathbb{R} : x > 0 \} \quad \Set{ x | \frac{x}{2} < 1 }"#,
      #"\left\uparrow \frac12 \right\downarrow \quad a \uparrow b \quad \big\Vert x \Big/ y"#),
    FormulaGallery(
      "arrows",
      #"A \xrightarrow[\text{under}]{\text{over}} B \xleftarrow{a} C \xlongequal{x} D"#,
      #"a \to b \Rightarrow c \iff d \mapsto e \hookrightarrow f \longrightarrow g"#,
      #"A \xhookrightarrow{} B \xmapsto{f} C \xrightleftharpoons{k} D"#),
    FormulaGallery(
      "roots-and-scripts",
      #"\sqrt{x} \sqrt[3]{x + 1} \sqrt{\frac{a}{b}} \sqrt{1 + \sqrt{1 + x}}"#,
      #"f' f'' f'''^2 f^{(4)} x_i' {}_1^2X x_{i_j}^{n^2} 12^2 3.14"#,
      #"\stackrel{\text{def}}{=} \quad \overset{a}{b} \quad \underset{x}{y} \quad a \overset{!}{=} b"#,
      #"x^{-1} + y_{n-1} + e^{-\lambda t} + 2^{n \log n}"#),
    FormulaGallery(
      "text-and-spaces",
      #"x > 0 \text{ if $y^2 < 1$ and \textbf{bold} \textit{it} \texttt{tt} \textsf{sf}}"#,
      #"a\,b\:c\;d\!e \quad f \qquad g\ h~i \hspace{1em} j \kern2pt k \mkern-9mu l"#,
      #"\text{naïve é ü ß – “q” 50\%} \quad \verb|x_1 $y$|"#,
      #"\phantom{x} a \hphantom{b} \vphantom{\frac12} \smash{c} \llap{l} \rlap{r} \mathclap{mm}"#,
      #"\raisebox{0.5em}{up} \rule{1em}{0.5em} \rule[-0.2em]{0.1em}{1em} \vcenter{\frac12}"#,
      #"a \bmod b \quad a \pmod{n} \quad \mod m \quad 1{,}000{.}5"#),
    FormulaGallery(
      "boxes-and-colours",
      #"\boxed{E = mc^2} \quad \fbox{text} \quad \colorbox{yellow}{a} \quad \fcolorbox{red}{#eef}{b}"#,
      #"\cancel{x + y} \quad \bcancel{xy} \quad \xcancel{ABC} \quad \sout{xyz} \quad a_{\angl n} \quad \phase{-78^\circ}"#,
      #"\textcolor{red}{x + 1} - \color{teal} y - z"#,
      #"a \textcolor{#0b5cad}{+} b \textcolor{orange}{= -c}"#,
      #"{\tiny a} {\small b} c {\large d} {\Huge e} \large f \Large g"#),
    FormulaGallery(
      "signs",
      #"-x + (-y) \pm \mp a - b, \; x = -1, \; f(-x), \; a \cdot b \times c \ast d"#,
      #"x \neq y \not= z \notin A \not\in B \nleq \nsubseteq \not\equiv"#,
      #"\forall x \exists y : x \leq y \land \lnot (y < x) \therefore p"#,
      #"α + β ≤ γ × ∞, \; x ∈ ℝ, \; ∑_i x_i → 0, \; 𝐀 · 𝑥"#,
      ##"a, b, \ldots, z + \cdots + \dots \quad n! \quad 5\% \quad \S \; \$ \; \& \; \#"##,
      #"a := b \coloneqq c \quad x \sim \mathcal{N} \quad a/b \quad A \setminus B \quad f \colon A \to B"#,
      #"\displaystyle \sum_i a_i \textstyle \sum_i a_i \scriptstyle x + y"#),
    FormulaGallery(
      "macros",
      macros: [
        Formula.Macro(name: #"\E"#, body: #"\mathbb{E}"#),
        Formula.Macro(name: #"\norm"#, body: #"\left\lVert #1 \right\rVert"#),
        Formula.Macro(name: #"\Normal"#, body: #"\mathcal{N}\left(#1, #2\right)"#),
      ],
      #"\E\left[ X \right] \le \norm{x}"#, #"X \sim \Normal{0}{\sigma^2}"#,
      #"\newcommand{\half}{\tfrac12} \half + \half"#, #"\mbox{if } \mathbbm{1}_A"#),
  ]
}
