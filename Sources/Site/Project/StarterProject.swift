/// What `palimpsest new` writes: the smallest project that shows a figure, a value and a claim.
package enum StarterProject {
  /// The files, relative to the new folder.
  package static let files: [SiteWriter.File] = [
    SiteWriter.File(path: "palimpsest.yml", text: configuration),
    SiteWriter.File(path: "notebooks/first-note.md", text: notebook),
    SiteWriter.File(path: ".gitignore", text: ".palimpsest/\n_site/\n"),
  ]

  private static let configuration = """
    title: My notes
    description: Executable research notes
    notebooks: notebooks
    output: _site

    """

  private static let notebook = """
    ---
    title: A model retrained on its own output
    description: The variance of a fitted Gaussian shrinks a little in every generation.
    ---

    Fit a Gaussian to some numbers, draw as many from the fit, and fit again. What happens to the
    variance?

    ```{swift}
    let n = 50
    let generations = 20
    let run = Experiment(
      Gaussian(mean: 0, variance: 1), workflow: .replace,
      samples: n, generations: generations, replicates: 1_000, seed: 1
    )
    let final = run.variance[generations].mean
    ```

    With `{swift} n` numbers a time, `{swift} generations` generations leave a variance of
    `{swift} final`, where it was one.

    ```{swift}
    //| label: fig-variance
    //| fig-cap: Mean variance of the fit, and the exact law.
    Chart {
      LineMark(run.variance.mean).label("simulated")
      FunctionMark(0...20) { t in pow(1 - 1 / n, t) }.label("(1 − 1/n)ᵗ")
    }
    .xAxis("generation")
    .yAxis("variance")
    ```

    The curve in @fig-variance is exact, not fitted:

    ```{swift}
    //| label: clm-decay
    Claim("The mean variance decays by the factor 1 − 1/n in every generation") {
      final ≈ pow(1 - 1 / n, generations)
    }
    ```

    """
}
