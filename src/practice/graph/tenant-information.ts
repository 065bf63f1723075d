import { Hono } from 'hono';
import { decoded } from '../server/decoded';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { tenantById, tenantByName } from '../state/find';
import { badRequest, context, GraphRefusal } from './answer';
import { needs } from './caller';
import { callOf } from './request';

const CALL =
  /^find(?:TenantInformationBy)(TenantId|DomainName)\((?:tenantId|domainName)='([^']*)'\)$/i;

/** What anybody with the permission may know of any organisation. */
async function find(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, 'CrossTenantInformation.ReadBasic.All');
  const call = CALL.exec(decoded(c.req.param('call') ?? ''));
  if (!call) throw badRequest('Resource not found for the segment.', 'BadRequest');
  const [, by = '', value = ''] = call;
  const tenant =
    by.toLowerCase() === 'tenantid' ? tenantById(realm, value) : tenantByName(realm, value);
  if (!tenant) {
    throw new GraphRefusal(
      404,
      'Directory_ObjectNotFound',
      `Unable to read the company information from the directory.`,
    );
  }
  return c.json({
    ...context('microsoft.graph.tenantInformation'),
    tenantId: tenant.id,
    federationBrandName: null,
    displayName: tenant.name,
    defaultDomainName: tenant.domains[0] ?? tenant.initialDomain,
  });
}

/** /tenantRelationships/findTenantInformationBy... */
export const tenantInformation = new Hono<PracticeEnv>().get('/tenantRelationships/:call', find);
