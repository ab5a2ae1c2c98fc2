@node "%~dp0code.cjs" %*
