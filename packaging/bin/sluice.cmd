@echo off
rem Starts Sluice with the first Java that is new enough: JAVA_HOME, then java on the path, then the usual folders.
setlocal
set "OLDEST=25"
set "LIB=%~dp0..\lib"
set "JAVA="

if defined JAVA_HOME call :accept "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%J in ('where java.exe 2^>nul') do if not defined JAVA call :accept "%%~dpJ.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    if not defined JAVA for /d %%H in ("%%~R\*") do if not defined JAVA call :accept "%%~H"
)
if not defined JAVA (
    echo Sluice needs Java %OLDEST% or newer and found none: install one, or set JAVA_HOME to where it is. 1>&2
    exit /b 1
)

rem The JVM writes the classes it loaded there at its first end, and starts quicker from then on.
set "CACHE=%LOCALAPPDATA%\Sluice\Cache"
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul

set "KIND=window"
set "TIERS=1"
for %%A in (%*) do if "%%~A"=="--headless" set "KIND=headless"
for %%A in (%*) do if "%%~A"=="--wait" set "TIERS=4"
rem A command is over before code that is compiled twice would pay, unless it is to be a Sluice itself.
for %%C in (add list status pause resume cancel retry remove move limit concurrency import tracks watch completion help -h --help --version) do if "%~1"=="%%C" set "KIND=command"
if not %KIND%==command set "TIERS=4"
rem Whatever the first command is, the archive shall have what all of them need.
set "REHEARSES=false"
if not exist "%CACHE%\%KIND%.jsa" set "REHEARSES=true"
set "ARCHIVE=-Dsluice.rehearses=%REHEARSES% -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\%KIND%.jsa" -Xlog:cds*=off,aot*=off"
if %KIND%==window (
    "%JAVA%" %ARCHIVE% "@%LIB%\jvm.args" --module-path "%LIB%\javafx" -classpath "%LIB%\*" io.sluice.app.Main %*
) else (
    "%JAVA%" %ARCHIVE% "@%LIB%\headless.args" -XX:TieredStopAtLevel=%TIERS% -classpath "%LIB%\*" io.sluice.app.Main %*
)
exit /b %ERRORLEVEL%

rem Sets JAVA where %1 is the home of a Java that is new enough, by its release file.
:accept
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "FOUND=0"
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FOUND=%%V"
set "FOUND=%FOUND:"=%"
if %FOUND% geq %OLDEST% set "JAVA=%~1\bin\java.exe"
exit /b 0
