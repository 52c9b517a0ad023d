def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] No findings in 1 file')
