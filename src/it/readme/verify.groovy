def log = new File(basedir, 'build.log').text
// debian-12 grants nothing by itself: where AllowOverride is None no .htaccess is read
assert log.contains('htlint-maven-plugin')
assert new File(basedir, 'target/htlint.sarif').text.contains('2.1.0')
// each parameter of the goals is explained, and each is in the table of the README
def readme = new File(basedir, '../../../README.md').text
['skip', 'failOn', 'server', 'serverVersion', 'modules', 'allowOverride', 'at', 'directories', 'includes', 'excludes',
    'outputs', 'settings', 'baseline'].each { name ->
  assert log =~ /(?m)^    $name( \(Default: .*\))?$/
  assert readme.contains("`$name`")
}
return true
