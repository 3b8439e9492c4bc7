import Canvas
import HavenDomain

/// The rows of handlers, copies and service areas in the table of actions.
extension ActionCatalogue {
  static let handlers: [ConsoleAction] = [
    ConsoleAction(
      .assignFeedback, label: "Assign",
      sentence: "Put a manager in for a part of the selected feedback: investigation to appeal.",
      contexts: [.register], isDangerous: true, whyNot: { $0.whyNotAssign() }),
    ConsoleAction(
      .feedbackCopy, label: "Copy",
      sentence: "Note a copy: policy to the complainant, correspondence to the coordinator.",
      contexts: [.register], whyNot: { $0.whyNotCopy() }),
    ConsoleAction(
      .managerAway, label: "MgrAway",
      sentence: "A manager is out of office: new feedback goes to the next manager up.",
      contexts: [.register, .areas], whyNot: { $0.whyNotManagerAway() }),
    ConsoleAction(
      .serviceAreas, label: "Areas", sentence: "The service areas with their managers.",
      contexts: [.register], whyNot: { $0.whyNotRead(.readServiceAreas) }),
    ConsoleAction(
      .editArea, keys: [.f(4), .enter], label: "Change",
      sentence: "Change the selected service area: its name and its managers.",
      contexts: [.areas], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNoArea() ?? $0.whyNotHandle(.editServiceAreas) }),
    ConsoleAction(
      .addArea, keys: [.f(2)], label: "New", sentence: "Add a service area.",
      contexts: [.areas], isShownInFooter: true,
      whyNot: { $0.whyNotHandle(.editServiceAreas) }),
  ]
}

extension ConsoleState {
  /// Whoever may be put in for a part.
  var managers: [StaffMember] { staff.filter { $0.roles.contains(.manager) } }

  func whyNotAssign() -> String? {
    guard let row = feedback.selectedRow else { return whyNoFeedback() }
    if let why = whyNotHandle(.assignFeedback) { return why }
    let open = FeedbackPart.allCases.first { FeedbackRules.whyNotAssign(row, $0) == nil }
    if open == nil { return FeedbackRules.whyNotAssign(row, .investigation) }
    return managers.isEmpty ? "Nobody here has the role of a manager." : nil
  }

  func whyNotCopy() -> String? {
    guard let row = feedback.selectedRow else { return whyNoFeedback() }
    return FeedbackRules.whyNotCopy(row) ?? whyNotHandle(.recordCopy)
  }

  func whyNotManagerAway() -> String? {
    let why = whyNotHandle(.assignFeedback)
    if why != nil, whyNotHandle(.editRota) != nil { return why }
    return managers.isEmpty ? "Nobody here has the role of a manager." : nil
  }

  func whyNoArea() -> String? {
    overlays.contains(.areas) && selectedArea != nil
      ? nil : "Select a service area in the list first."
  }
}
