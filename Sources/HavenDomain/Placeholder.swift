enum HavenDomainPlaceholder {}
