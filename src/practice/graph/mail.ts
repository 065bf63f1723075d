import { Hono } from 'hono';
import type { PracticeEnv } from '../server/env';
import {
  addAttachment,
  attachment,
  attachmentBytes,
  attachments,
  removeAttachment,
} from './attachments';
import { createDraft, sendDraft } from './drafts';
import { folder, folders } from './mail-folders';
import { messageMime, messages, patchMessage, readMessage, removeMessage } from './messages';
import { sendMail } from './send-mail';
import { createUploadSession } from './upload-session';

/** Mail of the signed-in person, and of others where the permissions reach. */
export const mail = new Hono<PracticeEnv>();

for (const owner of ['/me', '/users/:key']) {
  mail
    .post(`${owner}/sendMail`, sendMail)
    .get(`${owner}/mailFolders`, folders)
    .get(`${owner}/mailFolders/:folder`, folder);
  for (const messagesOf of [`${owner}/messages`, `${owner}/mailFolders/:folder/messages`]) {
    const one = `${messagesOf}/:id`;
    mail
      .get(messagesOf, messages)
      .post(messagesOf, createDraft)
      .get(one, readMessage)
      .patch(one, patchMessage)
      .delete(one, removeMessage)
      .get(`${one}/$value`, messageMime)
      .post(`${one}/send`, sendDraft)
      .get(`${one}/attachments`, attachments)
      .post(`${one}/attachments`, addAttachment)
      .post(`${one}/attachments/createUploadSession`, createUploadSession)
      .post(`${one}/attachments/microsoft.graph.createUploadSession`, createUploadSession)
      .get(`${one}/attachments/:attachment`, attachment)
      .delete(`${one}/attachments/:attachment`, removeAttachment)
      .get(`${one}/attachments/:attachment/$value`, attachmentBytes);
  }
}
