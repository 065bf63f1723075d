"""MSAL for Python as its own documentation shows it: an application by itself, then a person by device code."""

import json
import sys

import msal
import requests

task = json.loads(sys.argv[1])
authority = "https://login.microsoftonline.com/" + task["tenantId"]


def say(**said):
    print(json.dumps(said), flush=True)


application = msal.ConfidentialClientApplication(
    task["clientId"], authority=authority, client_credential=task["secret"]
)
own = application.acquire_token_for_client(scopes=["https://graph.microsoft.com/.default"])
if "access_token" not in own:
    say(failed=own)
    sys.exit(1)

program = msal.PublicClientApplication(task["clientId"], authority=authority)
flow = program.initiate_device_flow(scopes=[task["scope"]])
say(code=flow["user_code"], page=flow["verification_uri"])
flow["interval"] = 1
person = program.acquire_token_by_device_flow(flow)
if "access_token" not in person:
    say(failed=person)
    sys.exit(1)

[account] = program.get_accounts()
cached = program.acquire_token_silent([task["scope"]], account=account)
renewed = program.acquire_token_silent([task["scope"]], account=account, force_refresh=True)
say(
    username=account["username"],
    token=renewed["access_token"],
    cached=cached["access_token"] == person["access_token"],
    renewed=renewed["access_token"] != person["access_token"],
    refusal=requests.get(
        "https://graph.microsoft.com/v1.0/me",
        headers={"Authorization": "Bearer " + own["access_token"]},
    ).json()["error"]["code"],
)
