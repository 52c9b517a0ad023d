def log = new File(basedir, 'build.log').text
// the finding says where it holds
assert log =~ /\[ERROR\] public\/\.htaccess:1:1 \[module-not-loaded\] .* \(debian-12\)/
// and a table which server takes the file
assert log =~ /\[INFO\] FILE +debian-12 +cpanel-ea4/
assert log =~ /\[INFO\] public\/\.htaccess +refused, line 1: module-not-loaded +accepted/
