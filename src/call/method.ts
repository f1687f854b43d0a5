import type { CallOptions } from '../api/call-options.ts';
import type { Operation } from '../api/descriptor.ts';
import type { Method } from '../api/paging.ts';
import { labelOf, mistake } from '../mistake.ts';
import type { Context } from '../settings/context.ts';
import { call } from './call.ts';

/** The function that calls an operation. Its `name` is the label of the operation, used at the start of messages. */
export function methodOf(context: Context, id: string, operation: Operation): Method {
  const label = labelOf(context.descriptor.id, operation.method, operation.path);
  const named = {
    async [label](args?: unknown, options?: CallOptions, third?: unknown) {
      if (third !== undefined) throw mistake(label, 'takes no third argument', 'Leave it out');
      return (operation.wrap?.(call) ?? call)(context, label, id, operation, args, options);
    },
  };
  return named[label] as Method;
}
