import CommandLineTool
import Glibc

exit(await runPalimpsest(Array(CommandLine.arguments.dropFirst())).rawValue)
