// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "palimpsest",
  products: [
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "Plotting", targets: ["Plotting"]),
  ],
  targets: [
    // MARK: - System libraries
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),

    // MARK: - The engine
    // Rounding to integers is libm's; it is exact, and nothing else here links the library.
    .target(name: "Statistics", linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Simulation", dependencies: ["Statistics"]),

    // MARK: - The page
    .target(name: "Plotting", dependencies: ["Statistics"]),
    .target(name: "Notebook", dependencies: ["CCMark"]),
    .target(
      name: "Evaluation", dependencies: ["Notebook", "Simulation", "Plotting", "Statistics"]),

    // MARK: - Tests
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"],
      exclude: ["Reference"]),
    .testTarget(
      name: "SimulationTests", dependencies: ["Simulation", "Statistics", "TestSupport"]),
    .testTarget(name: "PlottingTests", dependencies: ["Plotting", "TestSupport"]),
    .testTarget(name: "NotebookTests", dependencies: ["Notebook", "TestSupport"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "Notebook", "Simulation", "Plotting", "TestSupport"]),
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
