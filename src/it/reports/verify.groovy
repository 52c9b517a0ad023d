def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/reports/htlint.sarif'))
assert sarif.version == '2.1.0'
assert sarif.runs[0].results[0].ruleId == 'unknown-directive'
assert sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri == '.htaccess'
assert new File(basedir, 'target/reports/htlint.xml').text.contains('<testsuite')
