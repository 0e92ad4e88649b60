/*
 * Stands in for a Windows tool in tests: writes down how it was called, waits for an answer, prints it and ends with its
 * exit code. Files, in the folder "calls" beside the program: PID.call (UTF-8 lines: program, argument, environment, input)
 * and PID.answer (the exit code on the first line, then the bytes to print). An exit code of "hang" never ends.
 *
 *   x86_64-w64-mingw32-gcc -municode -O2 -s -o stub.exe stub.c
 */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define LONGEST 32768

static void line(FILE *file, const char *kind, const wchar_t *text)
{
    static char narrow[LONGEST * 3];
    WideCharToMultiByte(CP_UTF8, 0, text, -1, narrow, sizeof narrow, NULL, NULL);
    fprintf(file, "%s %s\n", kind, narrow);
}

static long inputLength(void)
{
    static char part[4096];
    long length = 0;
    DWORD count = 0;
    HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    while (ReadFile(input, part, sizeof part, &count, NULL) && count > 0) {
        length += count;
    }
    return length;
}

static void record(const wchar_t *name, const wchar_t *program, int count, wchar_t **arguments)
{
    static wchar_t path[LONGEST], done[LONGEST];
    _snwprintf(path, LONGEST - 1, L"%ls.new", name);
    _snwprintf(done, LONGEST - 1, L"%ls.call", name);
    FILE *file = _wfopen(path, L"wb");
    line(file, "program", program);
    for (int i = 1; i < count; i++) {
        line(file, "argument", arguments[i]);
    }
    wchar_t *block = GetEnvironmentStringsW();
    for (wchar_t *each = block; *each != 0; each += wcslen(each) + 1) {
        line(file, "environment", each);
    }
    fprintf(file, "input %ld\n", inputLength());
    fclose(file);
    MoveFileW(path, done);
}

static int answer(const wchar_t *name)
{
    static wchar_t path[LONGEST];
    static char part[4096];
    DWORD count = 0;
    int code;
    _snwprintf(path, LONGEST - 1, L"%ls.answer", name);
    FILE *file = _wfopen(path, L"rb");
    while (file == NULL) { /* not there yet, or still open elsewhere */
        Sleep(5);
        file = _wfopen(path, L"rb");
    }
    fgets(part, sizeof part, file);
    if (strncmp(part, "hang", 4) == 0) {
        Sleep(INFINITE);
    }
    code = atoi(part);
    for (size_t length = fread(part, 1, sizeof part, file); length > 0; length = fread(part, 1, sizeof part, file)) {
        WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), part, (DWORD) length, &count, NULL);
    }
    fclose(file);
    DeleteFileW(path);
    return code;
}

int wmain(int count, wchar_t **arguments)
{
    static wchar_t program[LONGEST], name[LONGEST];
    GetModuleFileNameW(NULL, program, LONGEST);
    wchar_t *file = wcsrchr(program, L'\\');
    *file++ = 0;
    _snwprintf(name, LONGEST - 1, L"%ls\\calls\\%lu", program, GetCurrentProcessId());
    wchar_t *ending = wcsrchr(file, L'.');
    *ending = 0;
    record(name, file, count, arguments);
    return answer(name);
}
