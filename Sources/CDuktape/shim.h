#include <duktape.h>

// Duktape leaves a failing call by longjmp, which may not cross Swift. Everything that can fail is
// therefore done here, in C, under duk_safe_call. Both functions return 0 when all went well and
// leave exactly one value on the stack.

typedef struct {
  const char *function;
  const char *const *texts;
  const size_t *lengths;
  size_t count;
} duktape_request;

static duk_ret_t duktape_perform_evaluation(duk_context *context, void *data) {
  const duktape_request *request = (const duktape_request *)data;
  duk_eval_lstring(context, request->texts[0], request->lengths[0]);
  return 1;
}

static duk_ret_t duktape_perform_call(duk_context *context, void *data) {
  const duktape_request *request = (const duktape_request *)data;
  duk_require_stack(context, (duk_idx_t)request->count + 1);
  duk_get_global_string(context, request->function);
  for (size_t index = 0; index < request->count; ++index) {
    duk_push_lstring(context, request->texts[index], request->lengths[index]);
  }
  duk_call(context, (duk_idx_t)request->count);
  return 1;
}

/// Evaluates one program.
static inline duk_int_t duktape_evaluate(duk_context *context, const duktape_request *request) {
  return duk_safe_call(context, duktape_perform_evaluation, (void *)request, 0, 1);
}

/// Calls a global function with texts.
static inline duk_int_t duktape_call(duk_context *context, const duktape_request *request) {
  return duk_safe_call(context, duktape_perform_call, (void *)request, 0, 1);
}
