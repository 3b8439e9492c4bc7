enum ConsoleCommand { static func run(_ options: GlobalOptions) throws -> ExitCode { .done } }
