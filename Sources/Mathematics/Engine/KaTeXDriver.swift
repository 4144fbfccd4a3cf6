/// The few lines of JavaScript around KaTeX.
///
/// KaTeX is used as a parser: it reads TeX, expands macros and finds mistakes. What it draws is
/// better drawn from its tree than from its MathML, which has lost the classes of the atoms, the
/// gaps and double rules of arrays, and the tags of aligned lines.
enum KaTeXDriver {
  /// What has to stand before KaTeX.
  ///
  /// Duktape lacks `fill`. Work is counted, since neither KaTeX nor Duktape bounds it: a macro of a
  /// hundred letters can keep `splice` busy for minutes.
  static let prelude = """
    var palimpsest = { work: 0, limit: Infinity, overrun: { isOverrun: true } };
    palimpsest.spend = function (amount) {
      palimpsest.work += amount;
      if (palimpsest.work > palimpsest.limit) throw palimpsest.overrun;
    };
    Object.defineProperty(Array.prototype, 'fill', {
      configurable: true, writable: true,
      value: function (value) {
        for (var i = 0; i < this.length; i++) this[i] = value;
        return this;
      }
    });
    (function () {
      var splice = Array.prototype.splice;
      Object.defineProperty(Array.prototype, 'splice', {
        configurable: true, writable: true,
        value: function () {
          palimpsest.spend(this.length / 100);
          return splice.apply(this, arguments);
        }
      });
    })();
    """

  /// What has to stand after KaTeX: `palimpsestRead`, which reads one formula.
  ///
  /// It takes the TeX, `display` or `text`, the work that may be done, and names and bodies of
  /// macros by turns. It returns JSON: a tree in which every symbol is the character to draw, or
  /// what went wrong.
  static let reader = #"""
    var palimpsestRead = (function () {
      'use strict';
      // KaTeX hands its macro expander to macros that are functions; every token passes it.
      katex.__parse('\\palimpsest', { macros: { '\\palimpsest': function (expander) {
        var prototype = Object.getPrototypeOf(expander);
        var popToken = prototype.popToken;
        if (typeof popToken !== 'function') throw new TypeError('not this KaTeX');
        prototype.popToken = function () {
          palimpsest.spend(1);
          return popToken.call(this);
        };
        return '';
      } } });

      // Names that authors know from LaTeX packages and KaTeX does not.
      var extras = {
        '\\mbox': '\\text{#1}', '\\ensuremath': '#1',
        '\\mathbbm': '\\mathbb{#1}', '\\mathds': '\\mathbb{#1}'
      };

      var characters = Object.create(null);
      function character(mode, name) {
        if (!/^(\\.|[!-\/:-@\[-`{-~]+$)/.test(name)) return name;
        var key = mode + name;
        if (key in characters) return characters[key];
        // What is known already may not decide how much work is left.
        var work = palimpsest.work, limit = palimpsest.limit;
        palimpsest.limit = Infinity;
        try {
          var tree = katex.__renderToDomTree(
            mode === 'text' ? '\\text{' + name + '}' : name,
            { output: 'mathml', throwOnError: true, strict: false });
          characters[key] = tree.children[0].children[0].children[0].toText();
        } catch (error) {
          characters[key] = name;
        }
        palimpsest.work = work;
        palimpsest.limit = limit;
        return characters[key];
      }

      var delimiters = ['left', 'right', 'delim', 'leftDelim', 'rightDelim'];
      function resolve(node) {
        if (Array.isArray(node)) {
          for (var i = 0; i < node.length; i++) resolve(node[i]);
          return;
        }
        if (node === null || typeof node !== 'object') return;
        delete node.loc;
        switch (node.type) {
          case 'mathord': case 'textord': case 'atom':
            node.text = character(node.mode, node.text);
            return;
          case 'op':
            if (node.symbol) node.text = character(node.mode, node.name);
            break;
          case 'htmlmathml':
            delete node.html;
        }
        for (var j = 0; j < delimiters.length; j++) {
          var delimiter = node[delimiters[j]];
          if (typeof delimiter === 'string' && delimiter !== '.')
            node[delimiters[j]] = character('math', delimiter);
        }
        for (var key in node) resolve(node[key]);
      }

      return function (tex, style, limit) {
        palimpsest.work = 0;
        palimpsest.limit = +limit;
        var macros = {};
        for (var name in extras) macros[name] = extras[name];
        for (var i = 3; i + 1 < arguments.length; i += 2) macros[arguments[i]] = arguments[i + 1];
        try {
          var tree = katex.__parse(tex, {
            displayMode: style === 'display', throwOnError: true, macros: macros, maxSize: 50,
            strict: function (code) { return code === 'textEnv' ? 'error' : 'ignore'; },
            trust: function (context) { throw { forbidden: context.command }; }
          });
          resolve(tree);
          return JSON.stringify({ tree: tree });
        } catch (error) {
          if (error === palimpsest.overrun) return '{"overrun":true}';
          if (error && error.forbidden) return JSON.stringify({ forbidden: error.forbidden });
          if (error instanceof RangeError) return '{"tooDeep":true}';
          return JSON.stringify({ message: String(error && error.message),
                                  position: error && error.position });
        }
      };
    })();
    """#
}
