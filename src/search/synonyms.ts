import { stemOf } from './stem.ts';

/**
 * Words that readers use for one another, one group a line: what they say before they know the word of the
 * trade, and the short forms of those who know it. Search takes each for the others at a discount.
 */
const groups = `
account login user
address url
app application program
async asynchronous
attack attacker hack hacker hacking malicious evil intruder thief
auth authentication authorization login
big large huge
bill cost price
boss manager
break breaking broken crash fail failing failure
bug error fault
build create make
category group
change edit modify update
chatbot chatgpt gpt llm openai claude
client customer
cloud aws azure gcp
communicate talk
computer machine server laptop pc
config configuration settings
connect connection
copy replica backup
country region
credential password secret
db database
dead deprecated
delete erase remove discard
deploy deployment publish release ship
dev developer
device phone mobile
directory folder
directories folders
doc docs documentation
download fetch
duplicate twice double same
email mail
encrypted encryption scramble
endpoint route
env environment
exit quit
explain tell
fast quick speed performance faster quicker
favourite best
file document
freeze hang stuck
function method
golang go
hidden private secret
hide mask
hosting host server
infra infrastructure
invalid wrong bad
issue problem
javascript js
job task
k8s kubernetes
kill stop terminate
language languages
leak leaked expose
limit throttle
list collection
load traffic
log logs logging
login signin logon
logout signout
lost gone disappear disappeared missing
memory ram
merge combine join
message notification notify
mobile phone
mongo mongodb
move transfer
newcomer beginner
offline unreachable unavailable down outage
old stale outdated
online web
open public
package library dependency module
page site website webpage
parallel concurrent simultaneously
password passwd passphrase
people users visitors customers clients
perf performance
permission right access
picture image photo
postgres postgresql pg
private secret
process program
production prod live
protect secure safe security
py python
queue line
read view
real-time realtime live instantly
recover restore
refused rejected denied
repeat retry again
repo repository
request call
response answer reply
result output
robot bot crawler
row record
run execute
save store keep
scale grow
schema structure
script code
search find
secure safe
send submit
shell terminal bash
shorten short
signup register registration
slow slowly sluggish latency
split shard
spring springboot
stale outdated old
start begin beginning
steal stolen theft
storage store
team colleagues teammates
test check verify
text string
token jwt
too many flood
ts typescript
undo revert rollback
unreadable encrypted
version release
vm virtual
wait block
window pane
xml soap
reload refresh
avoid prevent
pay payment charge purchase buy
card bank money
prove verify
column field attribute
spread distribute
notice see
screen display
chart graph diagram
programmer developer engineer coder
company business enterprise
pass forward
summary summarize
behind outdated
plan design
guess enumerate
throw discard
lock block
ask query
tamper alter modify change
previous earlier last old
refuse reject block deny forbid forbidden
allow allowed permit permission
pick choose select decide
inform notify tell
detect spot notice find
track trace follow
wipe delete erase drop
grab fetch download
accident accidentally mistake mistakenly
convert transform turn translate
piece part chunk bit
organise structure
reply answer respond
remember store save keep
protect guard prevent
visitor user
watch monitor observe
crash die died dead
measure benchmark
simulate fake pretend mock imitate
speak talk communicate
employee colleague staff
shrink compress minify
many lots thousands millions
busy overloaded traffic peak
together both combined
expensive costly
hijack steal
`;

const related = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
  const stems = line.split(' ').map(stemOf);
  for (const stem of stems) {
    const others = related.get(stem) ?? new Set<string>();
    for (const other of stems) if (other !== stem) others.add(other);
    related.set(stem, others);
  }
}

/** Stems of the words that readers use for the word with this stem. */
export function synonymsOf(stem: string): ReadonlySet<string> {
  return related.get(stem) ?? new Set();
}
