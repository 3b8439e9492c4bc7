enum HavenTerminalPlaceholder {}
