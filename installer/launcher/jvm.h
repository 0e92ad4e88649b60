/*
 * What the launcher needs of the Java Native Interface: the positions of functions in the two tables, as numbered in
 * the JNI specification, chapter 4 ("JNI functions") and chapter 5 ("The invocation API").
 */
#ifndef BOOTMEND_JVM_H
#define BOOTMEND_JVM_H

#define JNI_VERSION 0x00010008

typedef void **JavaEnv; /* a pointer to the table of functions */
typedef void *JavaObject;

typedef struct {
    char *optionString;
    void *extraInfo;
} JavaOption;

typedef struct {
    int version;
    int optionCount;
    JavaOption *options;
    unsigned char ignoreUnrecognized;
} JavaArguments;

typedef int(__stdcall *CreateJavaVm)(JavaEnv **vm, JavaEnv **env, JavaArguments *arguments);

/* the invocation table */
#define VM_DESTROY(vm) (((int(__stdcall *)(JavaEnv *))(*(vm))[3])(vm))
#define VM_DETACH(vm) (((int(__stdcall *)(JavaEnv *))(*(vm))[5])(vm))

/* the function table */
#define ENV_FIND_CLASS(env, name) (((JavaObject(__stdcall *)(JavaEnv *, const char *))(*(env))[6])(env, name))
#define ENV_EXCEPTION(env) (((JavaObject(__stdcall *)(JavaEnv *))(*(env))[15])(env))
#define ENV_DESCRIBE_EXCEPTION(env) (((void(__stdcall *)(JavaEnv *))(*(env))[16])(env))
#define ENV_STATIC_METHOD(env, type, name, signature) \
    (((JavaObject(__stdcall *)(JavaEnv *, JavaObject, const char *, const char *))(*(env))[113])(env, type, name, signature))
#define ENV_CALL_STATIC_VOID(env, type, method, values) \
    (((void(__stdcall *)(JavaEnv *, JavaObject, JavaObject, const void *))(*(env))[143])(env, type, method, values))
#define ENV_NEW_STRING(env, text, length) \
    (((JavaObject(__stdcall *)(JavaEnv *, const unsigned short *, int))(*(env))[163])(env, text, length))
#define ENV_NEW_ARRAY(env, length, type) \
    (((JavaObject(__stdcall *)(JavaEnv *, int, JavaObject, JavaObject))(*(env))[172])(env, length, type, NULL))
#define ENV_SET_ELEMENT(env, array, index, value) \
    (((void(__stdcall *)(JavaEnv *, JavaObject, int, JavaObject))(*(env))[174])(env, array, index, value))

#endif
