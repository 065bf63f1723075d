import * as z from 'zod/mini';
import { addressOf, openUpload } from '../exchange/upload-sessions';
import type { PracticeContext } from '../server/env';
import { badRequest, context } from './answer';
import { lowerFirst } from './message-body';
import { messageOf } from './messages';
import { bodyOf } from './request';

const wanted = z.object({
  attachmentItem: z.object({
    attachmentType: z.string(),
    name: z.string(),
    size: z.int(),
    contentType: z.optional(z.nullable(z.string())),
    isInline: z.optional(z.nullable(z.boolean())),
    contentId: z.optional(z.nullable(z.string())),
  }),
});

/** Smaller files go into one POST; Microsoft's page on large attachments, read 2026-11-21. */
const LEAST_BYTES = 3 * 1024 * 1024;
const MOST_BYTES = 150 * 1024 * 1024;

function heedSize(bytes: number): void {
  if (bytes < LEAST_BYTES) {
    throw badRequest(
      'The attachment size is less than the minimum size for an upload session.',
      'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize',
    );
  }
  if (bytes > MOST_BYTES) {
    throw badRequest('The attachment size exceeds the limit.', 'ErrorAttachmentSizeLimitExceeded');
  }
}

/** An upload session of a large attachment: its address lies outside Graph, and needs no token. */
export async function createUploadSession(c: PracticeContext): Promise<Response> {
  const { realm, user, message } = await messageOf(c, 'write');
  const parsed = wanted.safeParse(lowerFirst(await bodyOf(c)));
  if (!parsed.success) {
    throw badRequest(
      'The request is invalid: AttachmentItem could not be read.',
      'RequestBodyRead',
    );
  }
  const { name, size, contentType, isInline, contentId } = parsed.data.attachmentItem;
  heedSize(size);
  const session = openUpload(realm, {
    owner: `${user.id}@${user.tenantId}`,
    message,
    described: {
      name,
      contentType: contentType ?? null,
      isInline: isInline ?? false,
      contentId: contentId ?? null,
    },
    sizeBytes: size,
  });
  return c.json(
    {
      ...context('microsoft.graph.uploadSession'),
      uploadUrl: addressOf(session),
      expirationDateTime: new Date(session.endsAt).toISOString(),
      nextExpectedRanges: ['0-'],
    },
    201,
  );
}
