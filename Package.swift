// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "palimpsest",
  products: [
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "Plotting", targets: ["Plotting"]),
    .executable(name: "palimpsest", targets: ["palimpsest"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // MARK: - System libraries
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CDuktape", pkgConfig: "duktape", providers: [.apt(["duktape-dev"])]),

    // MARK: - The engine
    // Rounding to integers is libm's; it is exact, and nothing else here links the library.
    .target(name: "Statistics", linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Simulation", dependencies: ["Statistics"], exclude: ["Families/README.md"]),

    // MARK: - The page
    .target(name: "Plotting", dependencies: ["Statistics"]),
    .target(name: "Notebook", dependencies: ["CCMark"]),
    .target(name: "Bibliography", dependencies: ["Notebook"], exclude: ["README.md"]),
    .target(
      name: "Evaluation", dependencies: ["Notebook", "Simulation", "Plotting", "Statistics"]),
    .target(
      name: "Mathematics", dependencies: ["CDuktape"],
      exclude: ["Font/GUST-FONT-LICENSE.txt", "Font/palimpsest-math.woff2"]),

    // MARK: - The site
    .target(
      name: "Site",
      dependencies: [
        "Evaluation", "Notebook", "Bibliography", "Mathematics", "Simulation", "Plotting",
        "Statistics",
        "CCrypto",
        .product(name: "Mustache", package: "swift-mustache"), "Yams",
      ],
      // The tool holds it in a shorter form: Theme+Script+Table.swift.
      exclude: ["Theme/palimpsest.js"]),
    .target(
      name: "CommandLineTool",
      dependencies: [
        "Site", "Notebook", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "palimpsest", dependencies: ["CommandLineTool"]),

    // MARK: - Tests
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"],
      exclude: ["Reference"]),
    .testTarget(
      name: "SimulationTests", dependencies: ["Simulation", "Statistics", "TestSupport"],
      exclude: ["Reference"]),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting", "Statistics", "TestSupport"],
      exclude: ["Golden", "Reference"]),
    .testTarget(
      name: "NotebookTests", dependencies: ["Notebook", "CCMark", "TestSupport"],
      exclude: [
        "CommonMark/README.md", "CommonMark/commonmark-0.30.json", "Diagnostics/Golden",
        "Document/Golden", "Fuzzing/corpus.base64", "Inlines/Reference", "Notebooks",
      ]),
    .testTarget(
      name: "BibliographyTests", dependencies: ["Bibliography", "Notebook", "TestSupport"],
      exclude: ["Diagnostics/Golden", "Fixtures", "Reference"]),
    .testTarget(
      name: "MathematicsTests", dependencies: ["Mathematics", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "Notebook", "Simulation", "Plotting", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Site", "Evaluation", "Notebook", "Simulation", "CCMark", "TestSupport"],
      exclude: [
        "Corpus/Golden", "Corpus/Notes", "Mistakes/Golden", "Mistakes/Projects", "Pages/Golden",
        "Pages/Notes",
      ]),
    .testTarget(
      name: "CommandLineToolTests",
      dependencies: ["CommandLineTool", "Site", "palimpsest", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .treatAllWarnings(as: .error),
  ]
}
