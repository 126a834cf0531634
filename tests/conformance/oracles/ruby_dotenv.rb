# Reads a .env text in hexadecimal from each line of the input; answers its values, name:value name:value, in the same.
require "dotenv"
ENV.clear
$stdin.each_line do |line|
  text = [line.strip].pack("H*").force_encoding("UTF-8")
  values = begin
    Dotenv::Parser.call(text)
  rescue Dotenv::FormatError
    {}
  end
  puts values.map { |name, value| name.unpack1("H*") + ":" + value.b.unpack1("H*") }.join(" ")
end
