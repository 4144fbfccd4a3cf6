// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "palimpsest", path: "..")],
  targets: [
    .executableTarget(
      name: "workloads",
      dependencies: [
        .product(name: "Statistics", package: "palimpsest"),
        .product(name: "Simulation", package: "palimpsest"),
        .product(name: "Plotting", package: "palimpsest"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
