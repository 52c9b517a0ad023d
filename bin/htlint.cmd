@echo off
rem Starts htlint on Windows. Looks for java.exe as bin/htlint does: HTLINT_JAVA, JAVA_HOME, PATH; it must be 17 or newer.
setlocal
set "jar="
for %%f in ("%~dp0..\target\htlint.jar" "%~dp0..\lib\htlint.jar" "%~dp0htlint.jar") do (
  if not defined jar if exist "%%~f" set "jar=%%~ff"
)
if not defined jar (
  echo htlint: found no htlint.jar in ..\target, in ..\lib or beside "%~f0" 1>&2
  exit /b 3
)
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if defined HTLINT_JAVA set "java=%HTLINT_JAVA%"
rem The first part of java.specification.version: "1" up to Java 8.
set "major="
for /f "tokens=4 delims==. " %%v in ('""%java%" -XshowSettings:properties -version 2^>^&1 ^| findstr java.specification.version"') do set "major=%%v"
if not defined major set "major=0"
if %major% lss 17 (
  echo htlint: needs Java 17 or newer: install one, or name it with HTLINT_JAVA or JAVA_HOME 1>&2
  exit /b 3
)
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %HTLINT_JAVA_OPTIONS% -cp "%jar%" dev.htlint.cli.Main %*
exit /b %errorlevel%
