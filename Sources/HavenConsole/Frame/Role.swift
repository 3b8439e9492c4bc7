import Canvas
import HavenDomain

/// In views a role is what a cell means; what a person works as is `StaffRole`.
typealias Role = Canvas.Role
typealias StaffRole = HavenDomain.Role
