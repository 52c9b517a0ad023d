def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] \.htaccess:1:1 \[unknown-directive\]/
