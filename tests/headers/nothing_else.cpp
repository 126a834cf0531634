// The header under test is included by the command line.
