def log = new File(basedir, 'build.log').text
// each module tells of its own files, once
assert log.count('"Directiveone" is no directive') == 1
assert log.count('"Directivetwo" is no directive') == 1
assert !log.contains('not marked @threadSafe')
