// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "jiefen",
  products: [
    .executable(name: "jiefen", targets: ["jiefen"]),
    // Loaded into the program by its tests, for a time of their own choice.
    .library(name: "TestClock", type: .dynamic, targets: ["CTestClock"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CMachine"),
    .target(name: "CMigrations"),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: settings),
    .target(name: "Disputes", swiftSettings: settings),
    .target(name: "Machine", dependencies: ["CMachine"], swiftSettings: settings),
    .target(name: "CommandLine", swiftSettings: settings),
    .target(name: "Casework", dependencies: ["Disputes", crypto], swiftSettings: settings),
    .target(
      name: "Storage",
      dependencies: ["Disputes", "Casework", "SQLite", "CMigrations", "Machine"],
      swiftSettings: settings),
    .target(name: "Wording", dependencies: ["Disputes", "Casework"], swiftSettings: settings),
    .target(
      name: "Presentation", dependencies: ["Disputes", "Casework", "Wording"],
      swiftSettings: settings),
    .executableTarget(
      name: "jiefen",
      dependencies: [
        "Disputes", "Casework", "Wording", "Presentation", "CommandLine", "Storage", "Machine",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "Bench",
      dependencies: ["Disputes", "Casework", "Storage", "Machine", "Support"],
      path: "Benchmarks/Bench", swiftSettings: settings),
    .target(
      name: "Support", dependencies: ["Disputes", "Casework", "Machine"], path: "Tests/Support",
      swiftSettings: settings),
    .target(name: "CPowerLoss", dependencies: ["CSQLite"], path: "Tests/CPowerLoss"),
    .target(name: "CTestClock", path: "Tests/CTestClock"),
    .target(name: "CStatements", dependencies: ["CSQLite"], path: "Tests/CStatements"),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: settings),
    .testTarget(
      name: "DisputesTests", dependencies: ["Disputes", "Casework", "Support"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests", dependencies: ["CommandLine"], swiftSettings: settings),
    .testTarget(
      name: "CaseworkTests", dependencies: ["Disputes", "Casework", "Machine", "Support"],
      swiftSettings: settings),
    .testTarget(
      name: "WordingTests", dependencies: ["Disputes", "Casework", "Wording", "Support"],
      swiftSettings: settings),
    .testTarget(
      name: "PresentationTests",
      dependencies: ["Disputes", "Casework", "Wording", "Presentation", "Support"],
      swiftSettings: settings),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Disputes", "Casework", "Storage", "SQLite", "Machine", "Support", "CPowerLoss",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "jiefen", "Disputes", "Casework", "Wording", "Presentation", "CommandLine", "Storage",
        "SQLite", "Machine",
        "Support",
        "CStatements",
      ],
      swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)
