def log = new File(basedir, 'build.log').text
// each finding with Maven's level, at its place
assert log =~ /\[ERROR\] public\/\.htaccess:1:1 \[unknown-directive\]/
assert log =~ /\[WARNING\] public\/\.htaccess:3:3 \[override-may-be-missing\]/
// how many, where to look, how to skip
assert log.contains('1 error')
assert log.contains('-Dhtlint.skip')
