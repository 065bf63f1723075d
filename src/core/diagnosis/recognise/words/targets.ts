import type { Symptom } from '../symptoms';

/** Which application it is about. The id after the colon is the target's id where there is one. */
export const targets: readonly Symptom[] = [
  { id: 'target:wp-fluentsmtp', says: [/fluent ?-?_?smtp|fluentmail|\bfluent mail\b/] },
  { id: 'target:wp-mail-smtp-pro', says: [/wp[ _-]?mail[ _-]?smtp|\bwpms_|wpmailsmtp/] },
  { id: 'target:wp-post-smtp-pro', says: [/post ?-?smtp/] },
  { id: 'target:wp-easy-wp-smtp', says: [/easy ?-?wp ?-?smtp/] },
  { id: 'target:wp-gravity-smtp', says: [/gravity ?smtp/] },
  { id: 'target:wp-wpo365', says: [/\bwpo365\b/] },
  { id: 'target:n8n', says: [/\bn8n\b/] },
  { id: 'target:zammad-graph', says: [/\bzammad\b/] },
  { id: 'target:glpi', says: [/\bglpi\b/] },
  { id: 'target:nextcloud-mail', says: [/\bnextcloud\b/] },
  { id: 'target:gitlab', says: [/\bgitlab\b/] },
  { id: 'target:odoo', says: [/\bodoo\b/] },
  { id: 'target:moodle', says: [/\bmoodle\b/] },
  { id: 'target:freescout', says: [/\bfreescout\b/] },
  { id: 'target:osticket', says: [/\bos ?ticket\b/] },
  { id: 'target:nodemailer', says: [/\bnodemailer\b/] },
  { id: 'target:phpmailer', says: [/\bphpmailer\b/] },
  { id: 'target:laravel-innoge', says: [/\blaravel\b/] },
  { id: 'target:symfony-graph', says: [/\bsymfony\b|swift_?transport/] },
  { id: 'target:postfix-sasl-xoauth2', says: [/\bpostfix\b|sasl-xoauth2/] },
  { id: 'target:email-oauth2-proxy', says: [/email-?oauth2-?proxy|emailproxy/] },
  {
    id: 'target:wordpress',
    says: [
      /wordpress|\bwp_mail\b|wp-admin|wp-content|contact form 7|wpforms|woocommerce|elementor|gravity forms/,
    ],
  },
];
