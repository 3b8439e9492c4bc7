enum HavenStorePlaceholder {}
