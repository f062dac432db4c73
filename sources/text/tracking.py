"""Query parameters that tell who shared an address and never which document it names.

The names are those that advertising, mail and analytics programs document for themselves. A
parameter that is tracking on one site and meaning on another (ref, source, s, t, id) is listed
for its site alone. Left out: what only shops use.
"""

from __future__ import annotations

import re

_ANYWHERE = re.compile(
    r"""
    utm (?: _ (?! zone | easting | northing ) \w{2,} )?  # Google Analytics; not map coordinates
  | (?: mtm | pk | piwik | matomo ) _ (?: campaign | kwd | keyword | source | medium | content
    | cid | group | placement | creative | click_?id )                     # Matomo
  | (?: ga | itm | otm ) _ (?: source | medium | term | content | campaign | place | click_?id )
  | (?: hsa | oly | vero | hmb ) _ [a-z]\w*
  | at_ (?: medium | campaign\w* | custom\d? | format | link\w* | ptr_name | bbc_team )
  | gclid | fbclid | dclid | yclid | msclkid | twclid | ttclid | gbraid | wbraid | epclid
  | rdt_cid | li_fat_id | irclickid | tblci | sccid | gclsrc | srsltid | gs_l | _ga | _gl | _gac
  | fb_ (?: action_ids | action_types | ref | source ) | action_ (?: object | type | ref ) _map
  | igsh | igshid | mibextid | __tn__ | __cft__ (?: \[\d{1,2}\] )?
  | mc_ (?: cid | eid | tc ) | mkt_tok | ml_subscriber (?: _hash )? | _ke | _kx | ck_subscriber_id
  | __hs (?: fp | sc | tc ) | _hs (?: enc | mi ) | hsctatracking
  | s_cid | s_kwcid | ncid | cmpid | ocid | xtor | echobox | wickedid | rb_clickid
  | wt_z?mc | wt_mc_\w* | wtrid | wt\.\w+ | _openstat | tracking_source | __s
  | __twitter_impression | ref_src | ref_url | smid | guccounter | guce_referrer (?: _sig )?
  | sfmc_\w+ | elq\w* | mkcid | mkevt | mkrid | dm_i | bbeml
  | jsessionid | phpsessid | aspsessionid \w* | x-amz-security-token
    """,
    re.VERBOSE,
)
_BY_SITE = {
    "wikipedia.org": frozenset({"wprov"}),
    # The moment at which a video starts names no other video.
    "youtube.com": frozenset(
        {"feature", "si", "pp", "ab_channel", "kw", "app", "t", "start", "time_continue"}
    ),
    "x.com": frozenset({"s", "t", "cxt"}),
    "facebook.com": frozenset({"ref", "refid", "rdid", "share_url", "paipv", "eav", "_rdr"}),
    "linkedin.com": frozenset({"trk", "trackingid", "lipi", "originalsubdomain"}),
    "reddit.com": frozenset({"share_id", "rdt", "ref", "ref_source", "st", "sh"}),
    "tiktok.com": frozenset({"_r", "_t", "is_from_webapp", "sender_device", "web_id"}),
    "nytimes.com": frozenset(
        {"smtyp", "partner", "emc", "referringsource", "unlocked_article_code"}
    ),
    "washingtonpost.com": frozenset({"itid", "wpisrc", "pwapi_token"}),
    "wsj.com": frozenset({"mod", "reflink", "st"}),
    "ft.com": frozenset({"sharetype", "segmentid"}),
    "forbes.com": frozenset({"sh", "ss"}),
    "spiegel.de": frozenset({"sara_ref"}),
    "lemonde.fr": frozenset({"lmd_medium", "lmd_campaign", "lmd_creation", "lmd_source"}),
    "medium.com": frozenset({"source", "sk"}),
    "substack.com": frozenset({"r", "s", "showwelcome", "publication_id", "post_id", "isfreemail"}),
    "bing.com": frozenset({"cvid", "form", "qs", "sk", "sp"}),
    "msn.com": frozenset({"cvid", "ei"}),
    "cnn.com": frozenset({"icid", "cid"}),
    "aliexpress.com": frozenset({"spm", "scm", "pvid"}),
    "alibaba.com": frozenset({"spm"}),
    "taobao.com": frozenset({"spm"}),
    "youku.com": frozenset({"spm"}),
    "google.com": frozenset({"ved", "ei", "usg", "sca_esv", "resourcekey"}),
}


def is_tracking(name: str, host: str) -> bool:
    """Whether a query parameter of that name only tracks, on a page of that host."""
    name = name.lower()
    if len(name) > 60:
        return False
    if _ANYWHERE.fullmatch(name):
        return True
    labels = host.split(".")
    sites = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return any(name in _BY_SITE.get(site, ()) for site in sites)
