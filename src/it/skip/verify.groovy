def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] htlint is skipped')
// the second build does not fail, but it tells
assert log.count('[unknown-directive]') == 1
