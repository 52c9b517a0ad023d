def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] src\/main\/webapp\/\.htaccess:1:1 \[module-not-loaded\]/
