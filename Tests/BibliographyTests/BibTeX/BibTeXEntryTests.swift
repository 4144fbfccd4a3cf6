import Bibliography
import Notebook
import Testing

/// Whole entries with the model that is expected of them; none has a diagnostic.
struct BibTeXEntryTests {
  @Test(arguments: [
    // Articles
    (
      """
      @article{k, author = {Doe, Jane and Roe, Richard}, title = {On Things}, journal = {J. Th.},
        year = 2024, volume = 12, number = 3, pages = {1--20}, doi = {10.1000/182}}
      """,
      "article-journal · author: Doe|Jane; Roe|Richard · title: On Things · in: J. Th. · "
        + "date: 2024 · volume: 12 · issue: 3 · pages: 1–20 · doi: 10.1000/182"
    ),
    (
      "@ARTICLE(k, AUTHOR = \"Jane Doe\", Title = \"A (b) c\", journal = jacm, year = \"1999\")",
      "article-journal · author: Doe|Jane · title: A (b) c · in: Journal of the ACM · date: 1999"
    ),
    (
      """
      @string(ml = {Machine Learning})
      @string{jmlr = "Journal of " # ML # { Research}}
      @article{k, author={A}, title={T}, journal=JMLR # ", Series " # 2, year=2001,}
      """,
      "article-journal · author: A · title: T · in: Journal of Machine Learning Research, Series 2 "
        + "· date: 2001"
    ),
    // Months
    (
      "@misc{k, title = {T}, year = 2024, month = mar}",
      "document · title: T · date: 2024-3"
    ),
    (
      "@misc{k, title = {T}, year = 2024, month = mar # \"~15\"}",
      "document · title: T · date: 2024-3-15"
    ),
    (
      "@misc{k, title = {T}, year = 2024, month = \"15~\" # MAR}",
      "document · title: T · date: 2024-3-15"
    ),
    ("@misc{k, title = {T}, year = 2024, month = 12}", "document · title: T · date: 2024-12"),
    ("@misc{k, title = {T}, year = 2024, month = {Sept.}}", "document · title: T · date: 2024-9"),
    (
      "@misc{k, title = {T}, year = 2024, month = jun # \"--\" # jul}",
      "document · title: T · date: 2024-6"
    ),
    (
      "@misc{k, title = {T}, year = 2024, month = may, day = 7}",
      "document · title: T · date: 2024-5-7"
    ),
    // Dates of BibLaTeX
    ("@misc{k, title = {T}, date = {2024-02-29}}", "document · title: T · date: 2024-2-29"),
    ("@misc{k, title = {T}, date = {2020/2021}}", "document · title: T · date: 2020/2021"),
    ("@misc{k, title = {T}, date = {2020/}}", "document · title: T · date: 2020/"),
    ("@misc{k, title = {T}, date = {1850~}}", "document · title: T · date: ~1850"),
    ("@misc{k, title = {T}, date = {2004-21}}", "document · title: T · date: 2004"),
    ("@misc{k, title = {T}, date = {-0044-03-15}}", "document · title: T · date: -44-3-15"),
    ("@misc{k, title = {T}, year = {1999--00}}", "document · title: T · date: 1999/2000"),
    ("@misc{k, title = {T}, year = {ca. 1850}}", "document · title: T · date: ~1850"),
    ("@misc{k, title = {T}, year = {in press}}", "document · title: T · date: “in press”"),
    // Books and their parts
    (
      """
      @book{k, editor = {Noether, Emmy}, title = {{Rings} and {\\em Ideals}}, publisher = {P},
        address = {G\\"ottingen}, edition = 2, series = {S}, volume = 3, year = 1930}
      """,
      "book · editor: Noether|Emmy · title: Rings and *Ideals* · series: S · date: 1930 · "
        + "volume: 3 · edition: 2 · publisher: P · place: Göttingen"
    ),
    (
      """
      @inbook{k, author = {A}, title = {Whole}, chapter = 4, pages = {10-12}, publisher = {P},
        year = 1930}
      """,
      "book · author: A · title: Whole · date: 1930 · chapter: 4 · pages: 10–12 · publisher: P"
    ),
    (
      """
      @incollection{k, author = {A}, title = {Part}, booktitle = {Whole}, editor = {E and F},
        pages = {7}, year = 1930}
      """,
      "chapter · author: A · editor: E; F · title: Part · in: Whole · date: 1930 · pages: 7"
    ),
    (
      """
      @inproceedings{k, author = {A}, title = {T}, crossref = {whole}}
      @proceedings{whole, title = {Proc. {XYZ}}, year = 2020, editor = {E}, publisher = {P}}
      """,
      "paper-conference · author: A · editor: E · title: T · in: Proc. XYZ · date: 2020 · "
        + "publisher: P"
    ),
    (
      """
      @inproceedings{k, author = {A}, title = {T}, crossref = {whole}, year = 2021}
      @proceedings{whole, title = {Long}, booktitle = {Short}, year = 2020}
      """,
      "paper-conference · author: A · title: T · in: Short · date: 2021"
    ),
    (
      """
      @inproceedings{k, author = {A}, title = {T}, crossref = "b"}
      @proceedings{b, title = {B}, crossref = {c}}
      @proceedings{c, title = {C}, year = 2019, publisher = {P}}
      """,
      "paper-conference · author: A · title: T · in: B · date: 2019 · publisher: P"
    ),
    // Theses and reports
    (
      "@phdthesis{k, author = {A}, title = {T}, school = {ETH Z{\\\"u}rich}, year = 2010}",
      "thesis · author: A · title: T · date: 2010 · genre: PhD thesis · publisher: ETH Zürich"
    ),
    (
      "@mastersthesis{k, author = {A}, title = {T}, school = {S}, type = {Diplom}, year = 2010}",
      "thesis · author: A · title: T · date: 2010 · genre: Diplom · publisher: S"
    ),
    (
      "@thesis{k, author = {A}, title = {T}, institution = {S}, type = {phdthesis}, date = {2010}}",
      "thesis · author: A · title: T · date: 2010 · genre: PhD thesis · publisher: S"
    ),
    (
      "@techreport{k, author = {A}, title = {T}, institution = {I}, number = {TR-12}, year = 2010}",
      "report · author: A · title: T · date: 2010 · number: TR-12 · genre: Technical report · "
        + "publisher: I"
    ),
    // The web, software and data
    (
      "@online{k, author = {{Open Group}}, title = {T}, url = {https://example.org/a_b?c=1%20&d}, "
        + "urldate = {2024-05-31}}",
      "webpage · author: {Open Group} · title: T · url: https://example.org/a_b?c=1%20&d · "
        + "accessed: 2024-5-31"
    ),
    (
      "@misc{k, title = {T}, year = 2020, howpublished = {\\url{https://example.org/~doe/a\\_b}}}",
      "document · title: T · date: 2020 · url: https://example.org/~doe/a_b"
    ),
    (
      "@misc{k, title = {T}, year = 2020, howpublished = {Privately printed}, note = {See \\emph{x}}}",
      "document · title: T · date: 2020 · publisher: Privately printed · note: See *x*"
    ),
    (
      "@software{k, author = {A}, title = {T}, version = {1.2}, url = {https://example.org}}",
      "software · author: A · title: T · version: 1.2 · url: https://example.org"
    ),
    (
      "@dataset{k, author = {A}, title = {T}, date = {2020}, publisher = {Zenodo}, "
        + "doi = {https://doi.org/10.5281/zenodo.1\\_2}}",
      "dataset · author: A · title: T · date: 2020 · publisher: Zenodo · doi: 10.5281/zenodo.1_2"
    ),
    (
      "@unpublished{k, author = {A}, title = {T}, note = {Draft}}",
      "manuscript · author: A · title: T · note: Draft"
    ),
    (
      "@manual{k, title = {T}, organization = {O}, edition = {Third}}",
      "book · title: T · edition: Third · publisher: O"
    ),
    // DOI and arXiv in every form
    (
      "@article{k, author={A}, title={T}, year=2024, journal={arXiv preprint arXiv:2404.01413}}",
      "article · author: A · title: T · date: 2024 · arXiv: 2404.01413"
    ),
    (
      "@misc{k, author={A}, title={T}, year=2024, eprint={2404.01413v2}, archivePrefix={arXiv}, "
        + "primaryClass={cs.LG}}",
      "article · author: A · title: T · date: 2024 · arXiv: 2404.01413v2"
    ),
    (
      "@online{k, author={A}, title={T}, date={2024}, eprint={math/0211159}, eprinttype={arxiv}}",
      "article · author: A · title: T · date: 2024 · arXiv: math/0211159"
    ),
    (
      "@article{k, author={A}, title={T}, year=2024, journal={CoRR}, volume={abs/2404.01413}}",
      "article · author: A · title: T · date: 2024 · arXiv: 2404.01413"
    ),
    (
      "@misc{k, author={A}, title={T}, year=2024, note={arXiv:2404.01413}}",
      "article · author: A · title: T · date: 2024 · arXiv: 2404.01413"
    ),
    (
      "@misc{k, author={A}, title={T}, year=2024, url={https://arxiv.org/pdf/2404.01413v1.pdf}}",
      "article · author: A · title: T · date: 2024 · arXiv: 2404.01413v1"
    ),
    (
      "@misc{k, author={A}, title={T}, year=2024, doi={10.48550/arXiv.2404.01413}, "
        + "publisher={arXiv}}",
      "article · author: A · title: T · date: 2024 · arXiv: 2404.01413"
    ),
    (
      "@inproceedings{k, author={A}, title={T}, year=2024, booktitle={ICML}, eprint={2404.01413}}",
      "paper-conference · author: A · title: T · in: ICML · date: 2024 · arXiv: 2404.01413"
    ),
    (
      "@article{k, author={A}, title={T}, year=2024, journal={J}, url={http://dx.doi.org/10.1/a}}",
      "article-journal · author: A · title: T · in: J · date: 2024 · doi: 10.1/a · "
        + "url: http://dx.doi.org/10.1/a"
    ),
    (
      "@article{k, author={A}, title={T}, year=2024, journal={J}, eprint={123}, eprinttype={jstor}}",
      "article-journal · author: A · title: T · in: J · date: 2024"
    ),
    // Titles
    (
      "@misc{k, title = {{The} {DNA} of {$L^2$}: a {\\LaTeX} story}, year = 1}",
      "document · title: The DNA of $L^2$: a LaTeX story · date: 1"
    ),
    (
      "@misc{k, title = {Main?}, subtitle = {Sub}, titleaddon = {Add}, date = {2020}}",
      "document · title: Main? Sub. Add · date: 2020"
    ),
    (
      "@misc{k, title = \"A {\"}quoted{\"} ``word'' and `one' {\\`a} la\", year = 2020}",
      "document · title: A “quoted” “word” and ‘one’ à la · date: 2020"
    ),
    (
      "@misc{k, title = {Line\n    breaks\tand   blanks}, year = 2020}",
      "document · title: Line breaks and blanks · date: 2020"
    ),
    // Punctuation that is allowed
    (
      "  text @ before % @misc{no, }\n% @misc{no, title={x}}\n@misc{k,title={T}, % why\nyear=2020 , , }",
      "document · title: T · date: 2020"
    ),
    (
      "@comment{ anything {nested} @misc{no, title = {x}} }\n@misc { k , title = {T} , year = 2020 }",
      "document · title: T · date: 2020"
    ),
    (
      "@preamble{ \"\\newcommand{\\x}{y}\" # {z} }\n@Comment jabref\n@misc{k, title={T}, year=2020}",
      "document · title: T · date: 2020"
    ),
    (
      "@misc{k, title = {a} # {b} # \"c\", year = 20 # 20}",
      "document · title: abc · date: 2020"
    ),
  ])
  func anEntryIsRead(text: String, expected: String) throws {
    let database = BibliographyDatabase(reading: [SourceFile(path: "a.bib", text: text)])
    let entry = try #require(database.entry(for: "k"))
    #expect(database.diagnostics.map { "\($0.rule): \($0.summary)" } == [])
    #expect(EntryDump.describe(entry) == expected)
  }
}
