import Casework
import CommandLine
import Presentation
import Wording

/// Prints a completion script for a shell.
enum PrintCompletion: Command {
  private static let shell = Field<Completion>.code(.shell)
  static var subject: [FieldForm] { [shell.form] }

  static func run(in context: Context) throws {
    try context.output.write(context.answers[shell].script(for: Manual.all))
  }
}

/// Prints the manual page.
enum PrintManual: Command {
  static func run(in context: Context) throws {
    let manuals = Manual.all.map { manual in
      var manual = manual
      // What man leaves of 80 columns.
      manual.examples = manual.brokenExamples(71)
      return manual
    }
    try context.output.write(
      Manual.roff(
        manuals, version: Jiefen.version,
        titles: Manual.Titles(
          name: Help.nameTitle.description, synopsis: Help.synopsisTitle.description,
          examples: Help.examplesTitle.description, options: Help.optionsWord.description,
          command: Help.commandWord.description)))
  }
}
