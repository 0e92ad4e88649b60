/*
 * BootMend.exe and BootMend-cli.exe: start the program in the runtime that was installed with it.
 *
 * The Java machine runs in this process, so that what the manifest says (administrator, sharp on every screen) holds for
 * it. Before anything else is loaded, the search for libraries is limited to Windows, this folder and the runtime, and
 * the environment variables by which somebody could add options to the Java machine, or replace it, are removed.
 *
 * Options are read from app\jvm.opts, and from app\extra.opts when it is there: one on each line, "#" begins a remark.
 * $APP stands for the folder of the program, $DATA for the folder that BootMend keeps its own things in.
 *
 * app\classes.jsa, when it is there, holds the classes of an earlier run ready for use, so that a start is faster. The
 * installer has it made: "BootMend-cli.exe --write-class-archive COMMAND…" runs a command and leaves app\classes.new.
 */
#define WIN32_LEAN_AND_MEAN
#define _WIN32_WINNT 0x0602
#include <windows.h>
#include <shellapi.h>
#include <shlobj.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include "jvm.h"

#define MAIN_CLASS "dev/bootmend/app/Launcher"
#define INSTANCE L"Global\\BootMend-7c1f4b0a-52c4-4b1e-9b56-0d1d1f2f6f55"
#define WINDOW_TYPE L"GlassWndClass" /* how JavaFX calls the types of its windows, with a number behind */
#define MOST_OPTIONS 64
#define WRITE_ARCHIVE L"--write-class-archive"
#define LONGEST 32768

static wchar_t app[LONGEST];  /* without a trailing backslash */
static wchar_t data[LONGEST];
static JavaOption options[MOST_OPTIONS];
static int optionCount;
static int exitCode = 1;

static int fail(const wchar_t *what, const wchar_t *where)
{
    static wchar_t text[LONGEST];
    _snwprintf(text, LONGEST - 1, L"%ls\n%ls", what, where);
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", text);
#else
    MessageBoxW(NULL, text, L"BootMend", MB_ICONERROR | MB_OK);
#endif
    return 70; /* EX_SOFTWARE */
}

/*
 * Libraries are then found beside this program, in the runtime and in Windows; not in the current folder, and not in what
 * a user has put into PATH. (SetDefaultDllDirectories would say the same, but JNA then loads nothing by its name.)
 */
static int limitLibraries(void)
{
    static wchar_t text[LONGEST];
    UINT length = GetSystemDirectoryW(text, LONGEST);
    if (length == 0 || length >= LONGEST || !SetEnvironmentVariableW(L"PATH", text)) {
        return 0;
    }
#ifndef CONSOLE
    SetCurrentDirectoryW(text);
#endif
    _snwprintf(text, LONGEST - 1, L"%ls\\runtime\\bin", app);
    return SetDllDirectoryW(text);
}

typedef int(__cdecl *PutVariable)(const wchar_t *name, const wchar_t *value);

/* _ALT_JAVA_HOME_DIR is where the Java machine would take its own libraries from. */
static const wchar_t *const UNWANTED[] = {L"JAVA_TOOL_OPTIONS", L"_JAVA_OPTIONS", L"JDK_JAVA_OPTIONS", L"CLASSPATH",
        L"_ALT_JAVA_HOME_DIR"};

/* The C library of the Java machine may have taken its copy of the environment long before that was loaded. */
static void cleanEnvironment(void)
{
    HMODULE crt = GetModuleHandleW(L"ucrtbase.dll");
    PutVariable put = crt == NULL ? NULL : (PutVariable) (void *) GetProcAddress(crt, "_wputenv_s");
    for (size_t i = 0; i < sizeof UNWANTED / sizeof *UNWANTED; i++) {
        SetEnvironmentVariableW(UNWANTED[i], NULL);
        if (put != NULL) {
            put(UNWANTED[i], L"");
        }
    }
}

static int findApp(void)
{
    DWORD length = GetModuleFileNameW(NULL, app, LONGEST);
    wchar_t *end = length > 0 && length < LONGEST ? wcsrchr(app, L'\\') : NULL;
    if (end != NULL) {
        *end = 0;
    }
    return end != NULL;
}

static int isElevated(void)
{
    HANDLE token;
    TOKEN_ELEVATION elevation = {0};
    DWORD size = 0;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)) {
        return 0;
    }
    BOOL known = GetTokenInformation(token, TokenElevation, &elevation, sizeof elevation, &size);
    CloseHandle(token);
    return known && elevation.TokenIsElevated;
}

/* The Java machine takes its options in the code page of the system. A letter that is merely like another is not it. */
static char *inCodePage(const wchar_t *text)
{
    BOOL lossy = FALSE;
    BOOL isUtf8 = GetACP() == CP_UTF8; /* then there are neither flags nor losses */
    DWORD flags = isUtf8 ? 0 : WC_NO_BEST_FIT_CHARS;
    int size = WideCharToMultiByte(CP_ACP, flags, text, -1, NULL, 0, NULL, isUtf8 ? NULL : &lossy);
    char *narrow = size > 0 && !lossy ? malloc(size) : NULL;
    if (narrow != NULL) {
        WideCharToMultiByte(CP_ACP, flags, text, -1, narrow, size, NULL, NULL);
    }
    return narrow;
}

/* The name of a user may have other letters; the folder then goes by its short name, on a disk that has short names. */
static void preferCodePage(wchar_t base[MAX_PATH])
{
    static wchar_t brief[MAX_PATH];
    char *narrow = inCodePage(base);
    if (narrow == NULL) {
        DWORD length = GetShortPathNameW(base, brief, MAX_PATH);
        if (length > 0 && length < MAX_PATH) {
            wcscpy(base, brief);
        }
    }
    free(narrow);
}

/* Elevated, BootMend keeps its things where only administrators write; otherwise in the user's own folder. */
static int findData(void)
{
    int folder = isElevated() ? CSIDL_COMMON_APPDATA : CSIDL_LOCAL_APPDATA;
    wchar_t base[MAX_PATH];
    if (SHGetFolderPathW(NULL, folder, NULL, SHGFP_TYPE_CURRENT, base) != S_OK) {
        return 0;
    }
    preferCodePage(base);
    _snwprintf(data, LONGEST - 1, L"%ls\\BootMend", base);
    return 1;
}

static void append(wchar_t *target, const wchar_t *text)
{
    size_t room = LONGEST - 1 - wcslen(target);
    wcsncat(target, text, room);
}

static int addOption(const wchar_t *line)
{
    static wchar_t expanded[LONGEST];
    expanded[0] = 0;
    for (const wchar_t *at = line; *at != 0; ) {
        if (wcsncmp(at, L"$APP", 4) == 0) {
            append(expanded, app);
            at += 4;
        } else if (wcsncmp(at, L"$DATA", 5) == 0) {
            append(expanded, data);
            at += 5;
        } else {
            wchar_t one[2] = {*at++, 0};
            append(expanded, one);
        }
    }
    char *option = inCodePage(expanded);
    if (option == NULL || optionCount == MOST_OPTIONS) {
        return 0;
    }
    options[optionCount++].optionString = option;
    return 1;
}

/* Files are UTF-8. */
static int readOptions(const wchar_t *name, int mustExist)
{
    static wchar_t path[LONGEST], wide[LONGEST];
    static char line[LONGEST];
    _snwprintf(path, LONGEST - 1, L"%ls\\app\\%ls", app, name);
    FILE *file = _wfopen(path, L"rb");
    if (file == NULL) {
        return !mustExist;
    }
    int fine = 1;
    while (fine && fgets(line, LONGEST, file) != NULL) {
        line[strcspn(line, "\r\n")] = 0;
        if (line[0] != 0 && line[0] != '#') {
            fine = MultiByteToWideChar(CP_UTF8, 0, line, -1, wide, LONGEST) > 0 && addOption(wide);
        }
    }
    fclose(file);
    return fine;
}

/* The arguments without the program and without the word that is meant for the launcher. */
static wchar_t **programWords(int *count, int *writesArchive)
{
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), count);
    int first = words != NULL && *count > 0 ? 1 : 0;
    *writesArchive = first < *count && wcscmp(words[first], WRITE_ARCHIVE) == 0;
    first += *writesArchive;
    *count = words == NULL ? 0 : *count - first;
    return words + first;
}

/* An archive that does not fit, after a change of the runtime for one, is passed over by the Java machine. */
static int addArchive(void)
{
    static wchar_t path[LONGEST];
    int count = 0, writes = 0;
    programWords(&count, &writes);
    if (writes) {
        return addOption(L"-XX:ArchiveClassesAtExit=$APP\\app\\classes.new");
    }
    _snwprintf(path, LONGEST - 1, L"%ls\\app\\classes.jsa", app);
    return GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES || addOption(L"-XX:SharedArchiveFile=$APP\\app\\classes.jsa");
}

static JavaObject programArguments(JavaEnv *env)
{
    int count = 0, writes = 0;
    wchar_t **words = programWords(&count, &writes);
    JavaObject text = ENV_FIND_CLASS(env, "java/lang/String");
    JavaObject array = ENV_NEW_ARRAY(env, count, text);
    for (int i = 0; i < count; i++) {
        ENV_SET_ELEMENT(env, array, i, ENV_NEW_STRING(env, words[i], (int) wcslen(words[i])));
    }
    return array;
}

static void callMain(JavaEnv *env)
{
    JavaObject type = ENV_FIND_CLASS(env, MAIN_CLASS);
    JavaObject method = type == NULL ? NULL : ENV_STATIC_METHOD(env, type, "main", "([Ljava/lang/String;)V");
    if (method != NULL) {
        JavaObject values[1] = {programArguments(env)};
        ENV_CALL_STATIC_VOID(env, type, method, values);
    }
    exitCode = 0;
    if (ENV_EXCEPTION(env) != NULL) {
        ENV_DESCRIBE_EXCEPTION(env);
        exitCode = fail(L"BootMend ended with an error.", data);
    }
}

/* On a thread of its own, because the first thread of a process has a stack that the Java machine cannot guard. */
static DWORD WINAPI runJava(void *library)
{
    JavaEnv *vm = NULL, *env = NULL;
    JavaArguments arguments = {JNI_VERSION, optionCount, options, 0};
    CreateJavaVm create = (CreateJavaVm) (void *) GetProcAddress(library, "JNI_CreateJavaVM");
    if (create == NULL || create(&vm, &env, &arguments) != 0) {
        exitCode = fail(L"The Java runtime did not start. Install BootMend again; if it stays so, look at the options in",
                L"app\\jvm.opts and app\\extra.opts in its folder.");
        return 0;
    }
    callMain(env);
    VM_DETACH(vm);
    VM_DESTROY(vm);
    return 0;
}

static int startJava(void)
{
    static wchar_t path[LONGEST];
    _snwprintf(path, LONGEST - 1, L"%ls\\runtime\\bin\\server\\jvm.dll", app);
    HMODULE library = LoadLibraryW(path);
    if (library == NULL) {
        return fail(L"The Java runtime is missing or damaged. Install BootMend again.", path);
    }
    cleanEnvironment(); /* once more, now that the C library is there in any case */
    HANDLE thread = CreateThread(NULL, 8 << 20, runJava, library, STACK_SIZE_PARAM_IS_A_RESERVATION, NULL);
    if (thread == NULL) {
        return fail(L"Windows could not start a thread.", path);
    }
    WaitForSingleObject(thread, INFINITE);
    return exitCode;
}

#ifndef CONSOLE
/* The window of another BootMend, not one of the Explorer that shows a folder of this name. */
static HWND openWindow(void)
{
    wchar_t type[64];
    HWND window = NULL;
    while ((window = FindWindowExW(NULL, window, NULL, L"BootMend")) != NULL) {
        if (GetClassNameW(window, type, 64) > 0 && wcsncmp(type, WINDOW_TYPE, wcslen(WINDOW_TYPE)) == 0) {
            break;
        }
    }
    return window;
}
#endif

/* True when another window of BootMend is open; it is brought to the front. */
static int isOpenAlready(void)
{
#ifndef CONSOLE
    CreateMutexW(NULL, FALSE, INSTANCE); /* held until this process ends */
    if (GetLastError() == ERROR_ALREADY_EXISTS || GetLastError() == ERROR_ACCESS_DENIED) {
        HWND window = openWindow();
        if (window != NULL) {
            if (IsIconic(window)) {
                ShowWindow(window, SW_RESTORE);
            }
            SetForegroundWindow(window);
        } else {
            MessageBoxW(NULL, L"BootMend is already open.", L"BootMend", MB_ICONINFORMATION | MB_OK);
        }
        return 1;
    }
#endif
    return 0;
}

static int start(void)
{
    if (!findApp() || !findData()) {
        return fail(L"BootMend cannot find its own folder.", app);
    }
    if (!limitLibraries()) {
        return fail(L"Windows could not limit where libraries are loaded from.", app);
    }
    cleanEnvironment();
    if (isOpenAlready()) {
        return 0;
    }
    if (!readOptions(L"jvm.opts", 1) || !readOptions(L"extra.opts", 0) || !addArchive()) {
        return fail(L"The options in app\\jvm.opts or app\\extra.opts cannot be used: a file is missing, too long, or names"
                L" a folder with letters outside the code page of this Windows.", app);
    }
    return startJava();
}

#ifdef CONSOLE
int wmain(void)
{
    return start();
}
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, wchar_t *line, int show)
{
    (void) instance;
    (void) previous;
    (void) line;
    (void) show;
    SetErrorMode(SEM_FAILCRITICALERRORS);
    return start();
}
#endif
