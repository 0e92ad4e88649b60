; The installer of BootMend. Called by installer/build, which passes:
;   VERSION   such as 1.0.0-SNAPSHOT        NUMBERS  such as 1.0.0.0
;   STAGE     the folder with everything that is installed
;   OUTPUT    the installer to write        KILOBYTES  the size of what is installed
; Silent: BootMend-setup.exe /S [/D=C:\Folder]   and   Uninstall.exe /S
Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
SetCompressorDictSize 16
RequestExecutionLevel admin

!include "MUI2.nsh"
!include "x64.nsh"
!include "WinVer.nsh"
!include "FileFunc.nsh"

!define NAME "BootMend"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\BootMend"

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$PROGRAMFILES64\${NAME}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "CompanyName" "BootMend maintainers"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!define MUI_ICON "${STAGE}\..\bootmend.ico"
!define MUI_UNICON "${STAGE}\..\bootmend.ico"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "Install ${NAME}"
!define MUI_WELCOMEPAGE_TEXT "${NAME} leads you through the repair of a Windows disk that does not boot. Install it on the repair machine that the disk is attached to.$\r$\n$\r$\nIt brings its own Java runtime and changes nothing else on this machine.$\r$\n$\r$\nClick Next to continue."
!define MUI_FINISHPAGE_RUN "$INSTDIR\BootMend.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Start ${NAME}"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${STAGE}\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP|MB_OK "${NAME} needs a 64-bit Windows." /SD IDOK
    Abort
  ${EndIf}
  SetRegView 64
  SetShellVarContext all
  ; an update goes where the last one went
  ${If} $INSTDIR == "$PROGRAMFILES64\${NAME}"
    ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
    ${If} $0 != ""
      StrCpy $INSTDIR $0
    ${EndIf}
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
FunctionEnd

; A file of a running program can be neither replaced nor removed; the command line may be in the middle of a repair.
!macro RefuseIfRunning program
  ${If} ${FileExists} "$INSTDIR\${program}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${program}" a
    ${If} ${Errors}
      MessageBox MB_ICONSTOP|MB_OK "${NAME} is running (${program}). Close it, then start this again." /SD IDOK
      SetErrorLevel 32
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend
!macro RefuseWhileRunning un
  Function ${un}RefuseWhileRunning
    !insertmacro RefuseIfRunning "BootMend.exe"
    !insertmacro RefuseIfRunning "BootMend-cli.exe"
  FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

; Removing an earlier version removes whole folders: what is in them must be ours.
Function RefuseForeignFolder
  ${DirState} "$INSTDIR" $0
  ${If} $0 == 1
  ${AndIfNot} ${FileExists} "$INSTDIR\BootMend.exe"
  ${AndIfNot} ${FileExists} "$INSTDIR\Uninstall.exe"
    MessageBox MB_ICONSTOP|MB_OK "$INSTDIR holds other files. Choose an empty folder, or a new one." /SD IDOK
    SetErrorLevel 145
    Quit
  ${EndIf}
FunctionEnd

; What runs as administrator must not lie where others can change it. Program Files is closed to them; any other folder
; is closed here: administrators and Windows may write, users may start it.
!macro RunIcacls arguments
  nsExec::Exec '"$SYSDIR\icacls.exe" "$INSTDIR" ${arguments}'
  Pop $0
  ${If} $0 != 0
    MessageBox MB_ICONSTOP|MB_OK "$INSTDIR could not be closed to other users ($0). Choose a folder in $PROGRAMFILES64." /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
!macroend
Function CloseFolder
  StrLen $1 "$PROGRAMFILES64\"
  StrCpy $2 $INSTDIR $1
  ${If} $2 != "$PROGRAMFILES64\"
    CreateDirectory "$INSTDIR"
    !insertmacro RunIcacls "/setowner *S-1-5-32-544"
    !insertmacro RunIcacls "/inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX"
  ${EndIf}
FunctionEnd

; These folders hold nothing but what was installed, and what BootMend itself writes beside it.
!macro RemoveProgram
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\licenses"
  Delete "$INSTDIR\BootMend.exe"
  Delete "$INSTDIR\BootMend-cli.exe"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\THIRD-PARTY.md"
  Delete "$INSTDIR\Uninstall.exe"
!macroend

; Half of what a start costs is reading and checking classes, the same ones every time. A guided tour that nobody sees
; leaves them in an archive. Without it a start only takes longer, so that nothing that goes wrong here stops anything.
!macro PrepareFastStarts
  DetailPrint "Preparing for fast starts"
  nsExec::Exec /TIMEOUT=180000 '"$INSTDIR\BootMend-cli.exe" --write-class-archive tour --output "$PLUGINSDIR\tour"'
  Pop $0
  ${If} $0 == 0
    Rename "$INSTDIR\app\classes.new" "$INSTDIR\app\classes.jsa"
  ${EndIf}
  Delete "$INSTDIR\app\classes.new"
!macroend

Section "BootMend"
  Call RefuseWhileRunning
  Call RefuseForeignFolder
  Call CloseFolder
  InitPluginsDir
  ${If} ${FileExists} "$INSTDIR\app\extra.opts" ; the user's own
    CopyFiles /SILENT "$INSTDIR\app\extra.opts" "$PLUGINSDIR\extra.opts"
  ${EndIf}
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${STAGE}\*"
  ${If} ${Errors}
    MessageBox MB_ICONSTOP|MB_OK "Not all files could be written to $INSTDIR." /SD IDOK
    SetErrorLevel 5
    Abort
  ${EndIf}
  ${If} ${FileExists} "$PLUGINSDIR\extra.opts"
    CopyFiles /SILENT "$PLUGINSDIR\extra.opts" "$INSTDIR\app\extra.opts"
  ${EndIf}
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  !insertmacro PrepareFastStarts
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\BootMend.exe" "" "$INSTDIR\BootMend.exe" 0 SW_SHOWNORMAL "" \
      "Repair a Windows disk that does not boot"
  WriteRegStr HKLM "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${KEY}" "DisplayIcon" "$INSTDIR\BootMend.exe,0"
  WriteRegStr HKLM "${KEY}" "Publisher" "BootMend maintainers"
  WriteRegStr HKLM "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKLM "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKLM "${KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
SectionEnd

; Journals and backups of repairs stay: without them a repair could not be undone. All else goes.
Section "Uninstall"
  Call un.RefuseWhileRunning
  !insertmacro RemoveProgram
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKLM "${KEY}"
  RMDir /r "$APPDATA\${NAME}\practice"
  RMDir /r "$APPDATA\${NAME}\cache"
  RMDir /r "$APPDATA\${NAME}\work"
  RMDir /r "$APPDATA\${NAME}\defects"
  Delete "$APPDATA\${NAME}\lock"
  Delete "$APPDATA\${NAME}\preferences.*"
  RMDir "$APPDATA\${NAME}\runs"
  RMDir "$APPDATA\${NAME}"
SectionEnd
