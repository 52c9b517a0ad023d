assert new File(basedir, '.htaccess').text == 'RewriteEngine On\nRewriteRule ^a$ /b [R=301,L]\n'
assert new File(basedir, '.htaccess.htlint-backup').text == 'RewriteEngine On\nRewriteRule ^a$ /b [R=301, L]\n'
