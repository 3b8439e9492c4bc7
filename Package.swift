// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same bar: Swift 6 mode, and a warning is an error. In release the
/// generic widgets are specialised where they are used, which halves what a key costs.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let package = Package(
  name: "haven",
  products: [.executable(name: "haven", targets: ["haven"])],
  targets: [
    // The system's own libraries, as headers only.
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3"),

    // Pure: no I/O, no clock, no locale.
    .target(name: "HavenDomain", swiftSettings: strict),
    .target(name: "Canvas", swiftSettings: strict),
    .target(name: "HavenConsole", dependencies: ["HavenDomain", "Canvas"], swiftSettings: strict),

    // The two rims.
    .target(
      name: "HavenStore", dependencies: ["HavenDomain", "CSQLite", "CCrypto", "CLinux"],
      swiftSettings: strict),
    .target(
      name: "HavenTerminal", dependencies: ["Canvas", "CNcurses", "CLinux"], swiftSettings: strict),

    // What runs.
    .executableTarget(
      name: "haven",
      dependencies: [
        "HavenDomain", "HavenStore", "Canvas", "HavenConsole", "HavenTerminal", "CLinux",
        "CCrypto",
      ], swiftSettings: strict),
    .executableTarget(
      name: "haven-bench",
      dependencies: ["HavenDomain", "HavenStore", "Canvas", "HavenConsole", "CLinux"],
      swiftSettings: strict),

    // Tests. Rehearsal is the stage they play on: a pty driver and a small screen parser.
    .target(
      name: "Rehearsal", dependencies: ["CLinux"], path: "Tests/Rehearsal", swiftSettings: strict),
    .testTarget(name: "HavenDomainTests", dependencies: ["HavenDomain"], swiftSettings: strict),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: strict),
    .testTarget(
      name: "HavenStoreTests", dependencies: ["HavenStore", "HavenDomain", "CLinux", "CSQLite"],
      swiftSettings: strict),
    .testTarget(
      name: "HavenConsoleTests", dependencies: ["HavenConsole", "HavenDomain", "Canvas"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalStage", dependencies: ["HavenTerminal", "Canvas", "CLinux"],
      path: "Tests/TerminalStage", swiftSettings: strict),
    .testTarget(
      name: "HavenTerminalTests",
      dependencies: ["HavenTerminal", "Canvas", "Rehearsal", "TerminalStage", "CLinux"],
      swiftSettings: strict),
    .testTarget(
      name: "ScenarioTests",
      dependencies: [
        "Rehearsal", "haven", "HavenDomain", "HavenStore", "HavenConsole", "Canvas", "CSQLite",
        "CLinux",
      ],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),

    // Kills intakes and looks at what is left; kept out of the quick tests.
    .executableTarget(
      name: "FaultRunner",
      dependencies: ["Rehearsal", "haven", "HavenDomain", "HavenStore", "CLinux"],
      path: "Tests/FaultRunner", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
