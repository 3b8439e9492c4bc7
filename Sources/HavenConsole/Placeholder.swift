enum HavenConsolePlaceholder {}
