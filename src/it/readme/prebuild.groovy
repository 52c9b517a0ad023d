def readme = new File(basedir, '../../../README.md').text
def shown = (readme =~ /(?s)```xml\n(<plugin>.*?<\/plugin>\n)```/)[0][1]
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replaceFirst('<!--.*-->', java.util.regex.Matcher.quoteReplacement(shown))
return true
